import { Link } from 'react-router';
import { holds, useMe, useYear } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Icon } from '../shared/Icon';
import { Page } from '../shared/Page';
import { FIELD_PLACES } from './places';
import './fields.css';

/** The fields of work beside commitments, each one link. */
export function FieldsPage() {
  const me = useMe();
  const year = useYear();
  const places = FIELD_PLACES.filter(({ roles }) => holds(me, ...roles));
  return (
    <Page
      title="Các mặt công tác"
      note={`Kế hoạch, khắc phục hạn chế, mô hình, giúp đỡ xã và các hoạt động khác của năm ${year}`}
    >
      {places.length === 0 && <EmptyState words="Chưa có nội dung nào." />}
      <ul className="field-places">
        {places.map(({ path, words, about, icon }) => (
          <li key={path}>
            <Link className="card" to={`${path}?nam=${year}`}>
              <Icon name={icon} />
              <strong>{words}</strong>
              <span className="muted">{about}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
