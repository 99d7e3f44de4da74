import type { Commitment } from '../api/types';
import { date, dayOf } from '../shared/format';
import { NOT_ASSESSED, REMEDY_WORDS, SELF_RESULT_WORDS, VERIFIED_RESULT_WORDS } from '../words';
import { committee } from './recipient';

/** What the registrant says and what the reviewing body found: two blocks, never merged. */
export function Results({ item }: { item: Commitment }) {
  return (
    <section className="card" aria-labelledby="ket-qua">
      <h2 id="ket-qua">Kết quả</h2>
      <div className="results">
        <div>
          <h3>Kết quả tự đánh giá</h3>
          <strong>{item.selfResult ? SELF_RESULT_WORDS[item.selfResult] : NOT_ASSESSED}</strong>
          {item.selfNote && <p>{item.selfNote}</p>}
          {item.selfAssessedAt && <p className="muted">Ngày {dayOf(item.selfAssessedAt)}</p>}
        </div>
        <div>
          <h3>Kết quả được xác nhận</h3>
          <strong>
            {item.verifiedResult ? VERIFIED_RESULT_WORDS[item.verifiedResult] : 'Chưa xác nhận'}
          </strong>
          {item.verifiedNote && <p>{item.verifiedNote}</p>}
          {item.remedy && <p>Khắc phục hạn chế: {REMEDY_WORDS[item.remedy]}</p>}
          {item.verifiedOn && (
            <p className="muted">
              {committee(item.reviewUnit?.name ?? '')}, ngày họp xem xét {date(item.verifiedOn)}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
