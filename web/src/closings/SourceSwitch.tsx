import { useSource } from './use-source';

/** From the books of closed years to what stands now, and back; nothing where no year of the span is closed. */
export function SourceSwitch({ from, to }: { from: number; to: number }) {
  const { anyClosed, live, setLive } = useSource(from, to);
  if (!anyClosed) return null;
  return (
    <button type="button" className="link-button no-print" onClick={() => setLive(!live)}>
      {live ? 'Xem số liệu đã khóa' : 'Xem số liệu hiện nay'}
    </button>
  );
}
