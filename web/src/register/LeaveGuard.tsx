import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import type { DraftKeeper } from './draft-keeper';

/** Asks before a page with unsaved work is left. An ended session is not held up: the text stays on this machine. */
export function LeaveGuard({ keeper }: { keeper: DraftKeeper }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      keeper.unsaved &&
      nextLocation.pathname !== currentLocation.pathname &&
      nextLocation.pathname !== '/dang-nhap',
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [keeper]);
  if (blocker.state !== 'blocked') return null;
  const saveAndGo = async () => {
    if (await keeper.save(true)) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Modal
      open
      title="Nội dung chưa lưu"
      onCancel={() => blocker.reset()}
      footer={
        <>
          <Button onClick={() => blocker.proceed()}>Rời trang</Button>
          <Button type="primary" onClick={() => void saveAndGo()}>
            Lưu nháp
          </Button>
        </>
      }
    >
      <p>Nội dung chưa lưu. Đồng chí có muốn lưu nháp trước khi rời trang không?</p>
    </Modal>
  );
}
