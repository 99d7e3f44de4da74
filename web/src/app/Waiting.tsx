/** The frame of a page while its script loads. */
export function Waiting() {
  return (
    <div className="waiting" aria-busy="true" aria-label="Đang tải">
      <div className="waiting-bar" />
      <div className="waiting-line" />
      <div className="waiting-line short" />
    </div>
  );
}
