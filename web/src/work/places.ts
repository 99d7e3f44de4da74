import type { Role } from '../api/types';
import type { IconName } from '../shared/Icon';

/** A field of work beside commitments: what it is about and who finds it on the page of all fields. */
export interface WorkPlace {
  path: string;
  words: string;
  /** One line: what is kept there. */
  about: string;
  icon: IconName;
  roles: readonly Role[];
}

const READERS: readonly Role[] = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];

/** In the order of the bloc's plan: what is planned, what is to be put right, what is done, what is praised. */
export const WORK_PLACES: readonly WorkPlace[] = [
  {
    path: '/mo-hinh',
    words: 'Mô hình, cách làm hiệu quả',
    about: 'Mô hình điểm của Đảng ủy Khối, mô hình của đơn vị và số liệu theo kỳ của từng tiêu chí',
    icon: 'star',
    roles: ['member', ...READERS],
  },
];
