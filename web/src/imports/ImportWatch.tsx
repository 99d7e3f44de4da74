import { App } from 'antd';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { IMPORT_STATE_WORDS } from '../words';
import { isBusy, useImport } from './queries';
import { unwatch, useWatched } from './watch';

/** Tells on whichever page the reader is that the work on a file has ended. */
export function ImportWatch() {
  return useWatched().map((id) => <Watched key={id} id={id} />);
}

function Watched({ id }: { id: string }) {
  const { data: file } = useImport(id);
  const { pathname } = useLocation();
  const { notification } = App.useApp();
  const place = `/nhap-excel/${id}`;
  useEffect(() => {
    if (!file || isBusy(file.state)) return;
    unwatch(id);
    if (pathname === place) return;
    notification.info({
      key: id,
      title: `Tệp ${file.fileName}: ${IMPORT_STATE_WORDS[file.state].toLocaleLowerCase('vi')}`,
      description: (
        <Link to={place} onClick={() => notification.destroy(id)}>
          Xem kết quả
        </Link>
      ),
      duration: 15,
      role: 'status',
    });
  }, [file, id, notification, pathname, place]);
  return null;
}
