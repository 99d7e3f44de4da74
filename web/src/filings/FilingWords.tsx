/** The committee's own words, as headings of the report. */
export const WORDS_LABELS = {
  situation: 'Tình hình lãnh đạo, chỉ đạo, thực hiện',
  weaknesses: 'Hạn chế và nguyên nhân',
  nextSteps: 'Phương hướng thời gian tới',
  incompleteReason: 'Lý do còn việc chưa tự đánh giá',
} as const;

export type WordsField = keyof typeof WORDS_LABELS;
export type Words = Record<WordsField, string | null>;
export const WORDS_FIELDS = Object.keys(WORDS_LABELS) as WordsField[];

export function FilingWords({ words }: { words: Words }) {
  const written = WORDS_FIELDS.filter((field) => words[field]);
  return (
    <section className="card">
      <h2>Nội dung báo cáo</h2>
      {written.length === 0 && <p className="muted">Chưa có nội dung.</p>}
      {written.map((field) => (
        <div key={field} className="filing-words">
          <h3>{WORDS_LABELS[field]}</h3>
          <p>{words[field]}</p>
        </div>
      ))}
    </section>
  );
}
