import { demoId } from './bulk.js';
import { INDICATORS, measureOf } from './year-round/readings.js';
import { BASIS_IDS } from './years.js';

interface DemoModel {
  name: string;
  level: 'bloc' | 'unit';
  host: string;
  purpose: string;
  promises: string[];
  bases: string[];
  evaluations: [year: number, level: string, comment: string][];
}

const BOTH = ['Chỉ thị 05', 'Chỉ thị 17'];

/** The four of the bloc and the notable ones that the article names; comments are invented, and so are the readings. */
const MODELS: DemoModel[] = [
  {
    name: 'Kho bạc “3 không”',
    level: 'bloc',
    host: 'KBNN',
    purpose:
      'Giao dịch viên giải quyết hồ sơ đúng hẹn, hướng dẫn một lần, giữ thái độ đúng mực với khách hàng.',
    promises: ['Không trễ hẹn', 'Không gây phiền hà', 'Không bổ sung hồ sơ quá 1 lần'],
    bases: BOTH,
    evaluations: [
      [
        2017,
        'good',
        'Số hồ sơ trễ hẹn giảm rõ so với đầu năm; đề nghị giới thiệu cho các đơn vị có bộ phận giao dịch.',
      ],
    ],
  },
  {
    name: 'Thân thiện và trách nhiệm',
    level: 'bloc',
    host: 'BHXH',
    purpose: 'Người dân đến làm thủ tục được chào hỏi, hướng dẫn đầy đủ và được hẹn ngày trả kết quả cụ thể.',
    promises: ['Thân thiện với người dân và đơn vị sử dụng lao động', 'Trách nhiệm với từng hồ sơ'],
    bases: BOTH,
    evaluations: [
      [
        2017,
        'fair',
        'Đã lấy ý kiến người dân tại bộ phận một cửa; cần mở rộng ra bảo hiểm xã hội các huyện.',
      ],
    ],
  },
  {
    name: 'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đất đai, môi trường',
    level: 'bloc',
    host: 'STNMT',
    purpose: 'Rút ngắn thời gian giải quyết thủ tục đất đai, công khai tiến độ từng hồ sơ.',
    promises: ['Trả kết quả đúng hẹn', 'Công khai tiến độ hồ sơ', 'Xin lỗi bằng văn bản khi quá hẹn'],
    bases: BOTH,
    evaluations: [
      [2017, 'fair', 'Tiến độ hồ sơ đã được công khai; số hồ sơ quá hẹn còn tập trung ở một số thủ tục.'],
    ],
  },
  {
    name: 'Cải cách thủ tục hành chính “Vì nhân dân phục vụ” trong lĩnh vực đầu tư',
    level: 'bloc',
    host: 'SKHDT',
    purpose: 'Doanh nghiệp chỉ đến một nơi, được hướng dẫn một lần và được trả kết quả sớm hơn quy định.',
    promises: [
      'Hướng dẫn một lần, đầy đủ',
      'Trả kết quả sớm hơn quy định',
      'Đối thoại với doanh nghiệp định kỳ',
    ],
    bases: BOTH,
    evaluations: [
      [
        2017,
        'good',
        'Thời gian cấp đăng ký doanh nghiệp được rút ngắn; đề nghị tiếp tục theo dõi mức độ hài lòng.',
      ],
    ],
  },
  {
    name: 'Đổi mới cấp, đổi giấy phép lái xe',
    level: 'unit',
    host: 'SGTVT',
    purpose: 'Người dân được hẹn giờ, được trả giấy phép qua bưu điện khi có nhu cầu.',
    promises: ['Hẹn giờ cụ thể', 'Trả kết quả tại nhà khi có yêu cầu'],
    bases: ['Chỉ thị 05'],
    evaluations: [],
  },
  {
    name: 'Đền ơn đáp nghĩa',
    level: 'unit',
    host: 'SLDTBXH',
    purpose: 'Phân công cán bộ theo dõi, thăm hỏi gia đình người có công tại địa bàn.',
    promises: ['Mỗi phòng nhận giúp đỡ thường xuyên một gia đình người có công'],
    bases: ['Chỉ thị 05'],
    evaluations: [],
  },
  {
    name: 'Quỹ tiết kiệm 1000 đồng',
    level: 'unit',
    host: 'TDOAN',
    purpose: 'Đoàn viên tiết kiệm hằng ngày để giúp thiếu nhi có hoàn cảnh khó khăn.',
    promises: ['Mỗi đoàn viên tiết kiệm 1.000 đồng mỗi ngày'],
    bases: ['Chỉ thị 05'],
    evaluations: [],
  },
  {
    name: 'Bát cháo tình thương',
    level: 'unit',
    host: 'DOANKHOI',
    purpose: 'Các cơ sở đoàn nấu và phát cháo cho bệnh nhân nghèo.',
    promises: ['Tổ chức định kỳ, công khai nguồn đóng góp'],
    bases: ['Chỉ thị 05'],
    evaluations: [],
  },
  {
    name: 'Áo ấm mùa đông',
    level: 'unit',
    host: 'DOANKHOI',
    purpose: 'Vận động áo ấm cho thiếu nhi các xã miền Tây xứ Nghệ; nhận đỡ đầu thiếu nhi nghèo.',
    promises: ['Trao áo ấm trước mùa rét', 'Nhận đỡ đầu thiếu nhi có hoàn cảnh khó khăn'],
    bases: ['Chỉ thị 05'],
    evaluations: [],
  },
];

/** Rows of the pilot model tables. */
export function pilotModelRows(evaluatorId: string) {
  const id = (model: DemoModel) => demoId('pilot-model', model.name);
  return {
    models: MODELS.map((model) => ({
      id: id(model),
      name: model.name,
      level: model.level,
      host_unit_id: demoId('unit', model.host),
      purpose: model.purpose,
      started_on: '2017-01-03',
      state: model.evaluations.length > 0 ? 'evaluated' : 'running',
      no_baseline_reason: INDICATORS.some((one) => one.model === model.name)
        ? null
        : 'Mô hình bắt đầu trước khi sổ ghi số liệu ban đầu.',
      version: 1,
    })),
    promises: MODELS.flatMap((model) =>
      model.promises.map((text, position) => ({
        id: demoId('promise', model.name, position),
        pilot_model_id: id(model),
        position,
        text,
        ...measureOf(demoId('promise', model.name, position)),
      })),
    ),
    bases: MODELS.flatMap((model) =>
      model.bases.map((name) => ({ pilot_model_id: id(model), legal_basis_id: BASIS_IDS[name] })),
    ),
    evaluations: MODELS.flatMap((model) =>
      model.evaluations.map(([year, level, comment]) => ({
        id: demoId('model-evaluation', model.name, year),
        pilot_model_id: id(model),
        year,
        level,
        comment,
        evaluated_on: `${year}-12-20`,
        evaluated_by: evaluatorId,
      })),
    ),
  };
}
