import { type ReactNode, useEffect } from 'react';
import { APP } from '../words';

interface PageProps {
  title: string;
  /** Words under the title: what the page is of. */
  note?: ReactNode;
  /** Buttons right of the title. */
  actions?: ReactNode;
  /** One column of at most 720 px, for forms. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page with its one heading, which is also the title of the window. */
export function Page({ title, note, actions, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – ${APP.name}`;
  }, [title]);
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {note && <p className="page-note">{note}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
