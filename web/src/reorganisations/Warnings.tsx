import { Alert } from 'antd';
import type { ReorganisationEffects } from '../api/types';
import { number } from '../shared/format';
import { WORK_TYPE_WORDS } from './words';

/** What whoever records the decision should know of before. */
export function Warnings({ one }: { one: ReorganisationEffects }) {
  const orphans = one.units.filter(({ part, heir }) => part === 'ended' && !heir);
  const undecided = one.workCounts.filter(({ undecided: left }) => left > 0);
  const secretaries = new Map<string, string[]>();
  for (const { to, isSecretaryThere, name } of one.postings)
    if (to && isSecretaryThere) secretaries.set(to.name, [...(secretaries.get(to.name) ?? []), name]);
  const several = [...secretaries].filter(([, names]) => names.length > 1);
  const words = [
    orphans.length > 0 &&
      `${number(orphans.length)} tổ chức kết thúc mà chưa xác định đơn vị kế thừa: số liệu các năm trước là dòng riêng khi quy về đơn vị kế thừa; chỉ cấp trên còn xem được.`,
    undecided.length > 0 &&
      `Công việc đang dở cần xác định hướng xử lý: ${undecided
        .map(({ type, undecided: left }) => `${number(left)} ${lower(WORK_TYPE_WORDS[type])}`)
        .join(', ')}.`,
    one.withoutReviewer > 0 &&
      `${number(one.withoutReviewer)} nội dung đang chờ xem xét mà cấp xem xét kết thúc và không có đơn vị tiếp nhận.`,
    one.withoutGrant.length > 0 &&
      `${number(one.withoutGrant.length)} tài khoản không còn quyền nào từ ngày có hiệu lực: ${one.withoutGrant
        .slice(0, 8)
        .map(({ name, username }) => `${name} (${username})`)
        .join(', ')}${one.withoutGrant.length > 8 ? ' …' : ''}.`,
    ...several.map(
      ([unit, names]) =>
        `${unit} có ${number(names.length)} bí thư cấp ủy từ ngày có hiệu lực: ${names.join(', ')}. Đề nghị đối chiếu với quyết định chỉ định cấp ủy.`,
    ),
  ].filter((line) => typeof line === 'string');
  if (words.length === 0) return null;
  return (
    <Alert
      className="event-warnings"
      type="warning"
      showIcon
      role="note"
      title="Cần lưu ý"
      description={
        <ul>
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
