import { demoId } from '../bulk.js';

/** Communes of six mountain districts by their names of 2018; who helps which is invented. */
const BY_DISTRICT: Record<string, string> = {
  'Kỳ Sơn':
    'Mỹ Lý, Bắc Lý, Keng Đu, Đoọc Mạy, Huồi Tụ, Mường Lống, Na Loi, Nậm Cắn, Bảo Nam, Phà Đánh, Bảo Thắng, Hữu Lập, Chiêu Lưu, Mường Típ, Tây Sơn, Mường Ải, Na Ngoi, Nậm Càn',
  'Tương Dương': 'Mai Sơn, Nhôn Mai, Hữu Khuông, Nga My, Xiêng My, Lượng Minh, Yên Tĩnh, Yên Na, Tam Hợp',
  'Quế Phong':
    'Thông Thụ, Đồng Văn, Hạnh Dịch, Nậm Giải, Tri Lễ, Mường Nọc, Châu Thôn, Nậm Nhoóng, Quang Phong',
  'Con Cuông': 'Bình Chuẩn, Lạng Khê, Cam Lâm, Thạch Ngàn, Đôn Phục, Mậu Đức, Lục Dạ, Môn Sơn',
  'Quỳ Châu': 'Châu Thuận, Châu Nga, Châu Phong, Châu Hoàn, Diên Lãm, Châu Hội',
  'Quỳ Hợp': 'Châu Thành, Hạ Sơn, Nam Sơn, Bắc Sơn',
};

export interface DemoCommune {
  id: string;
  name: string;
  district: string;
}

export const COMMUNES: readonly DemoCommune[] = Object.entries(BY_DISTRICT).flatMap(([district, names]) =>
  names.split(', ').map((name) => ({ id: demoId('commune', district, name), name: `Xã ${name}`, district })),
);

/** Rows of communes and of their versions. */
export function communeRows() {
  return {
    communes: COMMUNES.map(({ id }) => ({ id, successor_id: null, created_at: '2014-05-13T02:00:00Z' })),
    versions: COMMUNES.map(({ id, name, district }) => ({
      id: demoId('commune-version', id),
      commune_id: id,
      name,
      district,
      is_poor: true,
      is_mountainous: true,
      valid_from: '2012-01-01',
      valid_to: null,
      decision_number: null,
    })),
  };
}
