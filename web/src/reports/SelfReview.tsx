import { PaperDownloads } from '../shared/DownloadButton';
import { DOCUMENT_WORDS } from '../words';

/** The draft of what a person writes of the year's items in the own yearly review. */
export function SelfReview({ personId, year }: { personId: string; year: number }) {
  return (
    <section className="card no-print" aria-labelledby="tu-kiem-diem">
      <h2 id="tu-kiem-diem">Bản tự kiểm điểm: phần làm theo Bác</h2>
      <p>Bản nháp phần làm theo Bác trong bản kiểm điểm cá nhân năm {year}, lập từ các việc đã đăng ký.</p>
      <p className="page-actions">
        <PaperDownloads
          path="/api/reports/self-review"
          query={new URLSearchParams({ year: String(year), personId })}
        />
      </p>
      <p className="muted">{DOCUMENT_WORDS.clerkNotice}</p>
    </section>
  );
}
