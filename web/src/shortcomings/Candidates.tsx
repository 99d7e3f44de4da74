import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { Shortcoming } from '../api/types';
import { FormDialog } from '../shared/FormDialog';
import { ShortcomingTag } from './ShortcomingTag';
import { readShortcomingsAnew } from './queries';

const SHOWN = 5;

/** Earlier ones that this may be again, the likeliest first. A person says so; nothing is linked by itself. */
export function Candidates({ one }: { one: Shortcoming }) {
  const [chosen, setChosen] = useState<Shortcoming | null>(null);
  const [all, setAll] = useState(false);
  const list = useQuery({
    queryKey: ['shortcomings', 'candidates', one.id],
    queryFn: () => body(api.GET('/api/shortcomings/{id}/candidates', { params: { path: { id: one.id } } })),
  });
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="nam-truoc">
      <h2 id="nam-truoc">Các năm trước đã nêu</h2>
      <p className="muted">
        Nếu đây là nội dung đã được nêu ở năm trước, đề nghị đồng chí nối lại để theo dõi liền mạch.
      </p>
      <ul className="candidates">
        {(all ? items : items.slice(0, SHOWN)).map((earlier) => (
          <li key={earlier.id}>
            <p>
              <Link to={`/han-che/${earlier.id}`}>{earlier.text}</Link>
            </p>
            <p className="muted">
              Năm {earlier.foundYear}. <ShortcomingTag state={earlier.state} />
            </p>
            <Button
              aria-label={`Nối với nội dung này: năm ${earlier.foundYear}, ${earlier.text}`}
              onClick={() => setChosen(earlier)}
            >
              Nối với nội dung này
            </Button>
          </li>
        ))}
      </ul>
      {!all && items.length > SHOWN && (
        <Button onClick={() => setAll(true)}>Xem cả {items.length} nội dung</Button>
      )}
      {chosen && (
        <FormDialog
          title="Nối với nội dung của năm trước?"
          okWords="Nối"
          doneWords="Đã nối"
          onSubmit={async () => {
            await body(
              api.POST('/api/shortcomings/{id}/link', {
                params: { path: { id: one.id } },
                body: { continuesId: chosen.id },
              }),
            );
            await readShortcomingsAnew();
          }}
          onClose={() => setChosen(null)}
        >
          <p>
            Năm {chosen.foundYear}: “{chosen.text}”
          </p>
          <p>
            Năm {one.foundYear}: “{one.text}”
          </p>
          <p className="muted">Hai nội dung được theo dõi trên cùng một trang. Khi cần có thể bỏ nối.</p>
        </FormDialog>
      )}
    </section>
  );
}
