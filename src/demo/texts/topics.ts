export type AspectCode = 'tu-tuong' | 'dao-duc' | 'phong-cach';

/** The three aspects named by Chỉ thị số 05-CT/TW. */
export const ASPECTS: { code: AspectCode; name: string }[] = [
  { code: 'tu-tuong', name: 'Tư tưởng' },
  { code: 'dao-duc', name: 'Đạo đức' },
  { code: 'phong-cach', name: 'Phong cách' },
];

/** The 14 topics of the labelled examples, each with its main aspect. */
export const TOPICS: { code: string; name: string; aspect: AspectCode }[] = [
  { code: 'hoctap', name: 'Học tập lý luận, nghị quyết', aspect: 'tu-tuong' },
  { code: 'phebinh', name: 'Tự phê bình và phê bình, sinh hoạt chi bộ', aspect: 'tu-tuong' },
  { code: 'duluan', name: 'Định hướng dư luận, bảo vệ nền tảng tư tưởng', aspect: 'tu-tuong' },
  { code: 'neuguong', name: 'Trách nhiệm nêu gương', aspect: 'dao-duc' },
  { code: 'tietkiem', name: 'Tiết kiệm, chống lãng phí', aspect: 'dao-duc' },
  { code: 'doanket', name: 'Đoàn kết, dân chủ nội bộ', aspect: 'dao-duc' },
  { code: 'ansinh', name: 'An sinh, giúp đỡ xã nghèo', aspect: 'dao-duc' },
  { code: 'phongchongtn', name: 'Phòng, chống tham nhũng, tiêu cực', aspect: 'dao-duc' },
  { code: 'cchc', name: 'Cải cách thủ tục hành chính', aspect: 'phong-cach' },
  { code: 'kyluat', name: 'Kỷ luật, kỷ cương hành chính', aspect: 'phong-cach' },
  { code: 'gandan', name: 'Sâu sát cơ sở, gần dân, đối thoại', aspect: 'phong-cach' },
  { code: 'cds', name: 'Ứng dụng công nghệ thông tin', aspect: 'phong-cach' },
  { code: 'thammuu', name: 'Chất lượng tham mưu', aspect: 'phong-cach' },
  { code: 'vanhoacs', name: 'Thái độ, văn hóa phục vụ', aspect: 'phong-cach' },
];

/** The aspect a topic belongs to; an unknown code counts as phong cách. */
export function aspectOf(topic: string): AspectCode {
  return TOPICS.find((known) => known.code === topic)?.aspect ?? 'phong-cach';
}

const USUAL_WEIGHT: Record<string, number> = {
  cchc: 10, kyluat: 11, gandan: 13, thammuu: 11, hoctap: 9, tietkiem: 8, neuguong: 8,
  vanhoacs: 8, cds: 7, phongchongtn: 7, doanket: 6, phebinh: 6, ansinh: 8, duluan: 4,
}; // prettier-ignore

const THEME_WEIGHT: Record<number, Record<string, number>> = {
  2017: { kyluat: 2.6, phebinh: 1.4, phongchongtn: 1.3 },
  2018: { cchc: 2.2, neuguong: 2.3, vanhoacs: 1.3, cds: 1.4 },
  2019: { gandan: 1.6, doanket: 1.7, ansinh: 1.3 },
};

/** How often a topic is chosen in a year: the theme of the bloc for that year counts more. */
export function topicWeight(topic: string, year: number): number {
  return (USUAL_WEIGHT[topic] ?? 1) * (THEME_WEIGHT[year]?.[topic] ?? 1);
}
