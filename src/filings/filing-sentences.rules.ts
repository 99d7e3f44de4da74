import type { Heading } from './filing-headings.rules.js';

/** A sentence with figures in it: `{key}` is the value of a figure, `{key:amount}` what it adds up to. */
export interface Sentence {
  text: string;
  /** Told only when there is something to tell: one of these is above nought. */
  when?: readonly string[];
  /** Told instead, when all of these are nought. */
  unless?: readonly string[];
}

export interface HeadingFigures {
  sentences: readonly Sentence[];
  /** Keys of figures that stand beside them, a line each where there is something; `x.*`: all that begin so. */
  lines: readonly string[];
}

const STUDIED = ['study.study', 'study.topic-meeting'];

/** Which figures of the features stand under which heading: the seam between a report and what it tells of. */
export const HEADING_FIGURES: Record<Heading, HeadingFigures> = {
  leadership: {
    sentences: [
      {
        text: 'Học tập, quán triệt: {study.study} buổi, {study.study:amount} lượt người dự.',
        when: ['study.study'],
      },
      {
        text: 'Sinh hoạt chuyên đề: {study.topic-meeting} buổi, {study.topic-meeting:amount} lượt người dự.',
        when: ['study.topic-meeting'],
      },
      { text: 'Chưa ghi buổi học tập, quán triệt, sinh hoạt chuyên đề nào.', unless: STUDIED },
    ],
    lines: ['study.planned', 'plan.units', 'programme.participants'],
  },
  registration: {
    sentences: [
      {
        text: 'Tổng số việc đăng ký: {total.all}, trong đó việc của tập thể {total.collective}, của cá nhân {total.individual}.',
      },
      { text: 'Việc thuộc nội dung đột phá: {plan.breakthrough}.', when: ['plan.breakthrough'] },
      {
        text: 'Không tính trong tổng số: {excluded.all} việc chưa được xác nhận đăng ký.',
        when: ['excluded.all'],
      },
    ],
    lines: [],
  },
  results: {
    sentences: [
      {
        text: 'Tự đánh giá: vượt mức đăng ký {self.exceeded}, đạt {self.met}, đạt một phần {self.partly}, chưa đạt {self.not-met}, chưa tự đánh giá {self.none}.',
        when: ['total.all'],
      },
      {
        text: 'Kết quả được xác nhận: vượt mức đăng ký {verified.exceeded}, đạt {verified.met}, đạt một phần {verified.partly}, chưa đạt {verified.not-met}, chưa có minh chứng {verified.no-evidence}, chưa xác nhận kết quả {verified.none}.',
        when: ['total.all'],
      },
    ],
    lines: ['state.stopped'],
  },
  remedies: {
    sentences: [
      {
        text: 'Hạn chế của tập thể theo dõi khắc phục trong năm: {shortcoming.followed}, trong đó đã khắc phục {shortcoming.followed.remedied}, khắc phục một phần {shortcoming.followed.partly}, đang khắc phục {shortcoming.followed.addressed}, tiếp tục khắc phục năm sau {shortcoming.followed.carried}, chưa có việc đăng ký khắc phục {shortcoming.followed.open}, kết thúc theo dõi {shortcoming.followed.closed}.',
        when: ['shortcoming.followed'],
      },
      {
        text: 'Tập thể không có hạn chế phải theo dõi khắc phục trong năm.',
        unless: ['shortcoming.followed'],
      },
      { text: 'Việc đăng ký gắn với hạn chế sau kiểm điểm: {linked.yes}.' },
      {
        text: 'Hạn chế của tập thể nêu trong kiểm điểm năm nay: {shortcoming.found}.',
        when: ['shortcoming.found'],
      },
    ],
    lines: [],
  },
  models: {
    sentences: [
      {
        text: 'Số mô hình: {model.all}, trong đó mô hình điểm của Đảng ủy Khối {model.bloc}, mô hình của đơn vị {model.unit}.',
        when: ['model.all'],
      },
      { text: 'Chưa ghi mô hình nào.', unless: ['model.all'] },
    ],
    lines: ['model.state.*', 'model.copied', 'model.readings'],
  },
  heads: {
    sentences: [{ text: 'Việc đăng ký của người đứng đầu: {heads.items}.' }],
    lines: ['plan.heads'],
  },
  aid: {
    sentences: [
      { text: 'Đơn vị không được phân công giúp đỡ xã.', unless: ['aid.assigned'] },
      {
        text: 'Được phân công giúp đỡ xã: {aid.assigned} đơn vị; đã có kế hoạch {aid.planned}, đã báo cáo kết quả {aid.reported}, đã đối chiếu với xã {aid.checked}.',
        when: ['aid.assigned'],
      },
    ],
    lines: [
      'aid.money',
      'aid.goods',
      'aid.work-days',
      'aid.houses',
      'aid.external*',
      'aid.children.*',
      'aid.voluntary*',
    ],
  },
  'self-criticism': {
    sentences: [
      {
        text: 'Số hội nghị tự phê bình và phê bình: {self-criticism.meetings}, với {self-criticism.meetings:amount} lượt người dự.',
        when: ['self-criticism.meetings'],
      },
      {
        text: 'Số ý kiến đối với tập thể: {self-criticism.collective-points:amount}; đối với cá nhân: {self-criticism.individual-points:amount}.',
        when: ['self-criticism.meetings'],
      },
      {
        text: 'Chưa ghi hội nghị tự phê bình và phê bình nào.',
        unless: ['self-criticism.meetings'],
      },
    ],
    lines: [],
  },
  inspection: {
    sentences: [
      {
        text: 'Đã tiến hành {inspection.all} cuộc: kiểm tra {inspection.check}, giám sát {inspection.supervise}, tự kiểm tra {inspection.self}.',
        when: ['inspection.all'],
      },
      {
        text: 'Hạn chế, khuyết điểm được nêu: {inspection.findings}, trong đó đã khắc phục {inspection.fixed}, khắc phục một phần {inspection.partly}, chưa khắc phục {inspection.open}.',
        when: ['inspection.findings'],
      },
      { text: 'Chưa ghi cuộc kiểm tra, giám sát, tự kiểm tra nào.', unless: ['inspection.all'] },
    ],
    lines: ['inspection.overdue', 'inspection.individuals'],
  },
  commendation: {
    sentences: [
      {
        text: 'Tuyên truyền: {study.propaganda} buổi, {study.propaganda:amount} lượt người dự.',
        when: ['study.propaganda'],
      },
      {
        text: 'Được biểu dương, khen thưởng: {commendation.collective} tập thể, {commendation.individual} cá nhân.',
        when: ['commendation.all'],
      },
      {
        text: 'Theo hình thức: biểu dương {commendation.category.praise}, khen thưởng {commendation.category.form}, danh hiệu thi đua {commendation.category.title}.',
        when: ['commendation.all'],
      },
      {
        text: 'Theo cấp: đơn vị {commendation.level.unit}, Đảng ủy Khối {commendation.level.bloc}, tỉnh {commendation.level.province}, Trung ương {commendation.level.centre}.',
        when: ['commendation.all'],
      },
      {
        text: 'Chưa ghi nội dung tuyên truyền, biểu dương, khen thưởng nào.',
        unless: ['study.propaganda', 'commendation.all'],
      },
    ],
    lines: ['commendation.proposed', 'commendation.to-higher'],
  },
  weaknesses: {
    sentences: [
      {
        text: 'Việc được xác nhận chưa đạt: {verified.not-met}; chưa có minh chứng: {verified.no-evidence}.',
        when: ['verified.not-met', 'verified.no-evidence'],
      },
      {
        text: 'Hạn chế, khuyết điểm được nêu qua kiểm tra, giám sát chưa khắc phục: {inspection.open}.',
        when: ['inspection.open'],
      },
    ],
    lines: [],
  },
  'next-steps': {
    sentences: [
      {
        text: 'Hạn chế của tập thể tiếp tục khắc phục năm sau: {shortcoming.followed.carried}.',
        when: ['shortcoming.followed.carried'],
      },
    ],
    lines: [],
  },
};

const KEY = /\{([^}:]+)(?::amount)?\}/g;

/** Keys of the figures in the words of a sentence. */
export const keysOf = (text: string): string[] => [...text.matchAll(KEY)].map(([, key]) => key!);
