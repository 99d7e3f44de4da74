import type { FilingDetail, FilingHeading } from '../api/types';
import { Marked } from '../shared/StateTag';
import { Comments } from './Comments';
import { Facts } from './Facts';
import { SelfCriticismTable } from './SelfCriticismTable';

/** A heading as it is read: words beside figures, what changed, and what was asked about it. */
export function HeadingRead({ filing, heading }: { filing: FilingDetail; heading: FilingHeading }) {
  const { facts, sentFacts, changed } = heading;
  return (
    <section className="card heading" aria-labelledby={`muc-${heading.heading}`}>
      <h2 id={`muc-${heading.heading}`}>{heading.name}</h2>
      <div className="heading-body">
        <div>
          {changed && (
            <Marked shape="triangle" tone="amber" words="Nội dung đã thay đổi so với lần gửi trước" />
          )}
          {heading.words ? (
            <p className="words">{heading.words}</p>
          ) : (
            <p className="muted">Chưa có nội dung.</p>
          )}
          {changed && <Before words={heading.beforeWords} />}
          <Comments filing={filing} heading={heading} />
        </div>
        <div>
          <Facts
            facts={sentFacts ?? facts}
            nam={filing.year}
            today={sentFacts ? facts : undefined}
            notKept={!sentFacts && filing.versions.length > 0}
          />
        </div>
      </div>
      {heading.heading === 'self-criticism' && <SelfCriticismTable filing={filing} />}
    </section>
  );
}

export function Before({ words }: { words: string | null }) {
  return (
    <details className="before">
      <summary>Nội dung lần gửi trước</summary>
      {words ? <p className="words">{words}</p> : <p className="muted">Lần trước chưa có nội dung.</p>}
    </details>
  );
}
