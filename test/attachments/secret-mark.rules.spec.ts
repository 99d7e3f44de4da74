import { describe, expect, test } from '@jest/globals';
import { bearsSecretMark, namesSecret } from '../../src/attachments/secret-mark.rules.js';

describe('the name of a file', () => {
  test.each([
    'Báo cáo MẬT.pdf',
    'TỐI MẬT - kế hoạch.docx',
    'tuyệt mật.pdf',
    'TUYET MAT 2018.pdf',
    'toi-mat.docx',
    'Tài liệu mật số 3.pdf',
    'tai_lieu_mat.pdf',
    'bao-cao-mat-2018.docx',
    'MAT_bao_cao.pdf',
    'mat.pdf',
    'Mật.pdf',
    'độ mật.docx',
    'M\u200bẬT kết luận.pdf',
    `MẬT ${'dài '.repeat(100)}.pdf`,
    'C:\\MẬT\\bien ban.pdf',
    'mật.png',
    'Kết luận kiểm tra (mật).png',
    'kết luận kiểm tra mật.png',
    'KL mật.png',
    'phụ lục mật.png',
    '01-TB mật.png',
    'danh sách cán bộ mật.png',
    'MẬT2018.png',
    '2018mật.png',
    'KLMẬT.png',
    'KL.MẬT',
    'M Ậ T.png',
    'M.Ậ.T.png',
    'KL M ẬT.png',
    'T Ố I M Ậ T.png',
    'T O I M A T.png',
    'ＭẬＴ.png',
    'Kết luận（ＭẬＴ）.png',
    'MAT2018.png',
  ])('“%s” names a secret, composed or not', (name) => {
    expect(namesSecret(name)).toBe(true);
    expect(namesSecret(name.normalize('NFD'))).toBe(true);
  });

  test.each([
    'Ảnh mặt trận.jpg',
    'Gửi tới Mặt trận Tổ quốc.pdf',
    'gui toi mat tran to quoc.pdf',
    'MAT TRAN TO QUOC.pdf',
    'Bề mặt đường.png',
    'Mật khẩu mới.pdf',
    'mật khẩu mới.pdf',
    'mat khau.pdf',
    'Gặp mặt cựu chiến binh.pdf',
    'GAP MAT 2018.jpg',
    'hop mat.jpg',
    'thông báo mất con dấu.pdf',
    'thong bao mat con dau.pdf',
    'thực mật ong.jpg',
    'Tuyên truyền Luật Bảo vệ bí mật nhà nước.pdf',
    'Bảo mật thông tin.docx',
    'BảoMậtThôngTin.docx',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC.pdf',
    'Tập huấn bảo vệ bí mật nhà nước 2018.pdf',
    'Gặp gỡ thân mật.jpg',
    'Mật độ dân số.xlsx',
    'Mô hình nuôi ong mật.jpg',
    'Gắn bó mật thiết với nhân dân.docx',
    'A B C.pdf',
    'phẩm ất.pdf',
    'Báo cáo năm 2018.pdf',
    'maturity.pdf',
    'format.docx',
  ])('“%s” does not', (name) => {
    expect(namesSecret(name)).toBe(false);
    expect(namesSecret(name.normalize('NFD'))).toBe(false);
  });
});

describe('a text', () => {
  test.each([
    'MẬT',
    ' – MẬT – ',
    'Mật',
    'TỐI MẬT',
    'Tuyệt mật',
    'M Ậ T',
    'T Ố I  M Ậ T',
    'MAT',
    'TUYET MAT',
    'MËT',
    'TOÁI MAÄT',
    'Độ mật: Mật',
    'độ mật: tối mật',
    'DẤU MẬT',
    'ĐẢNG BỘ TỈNH\n*\nMẬT\nSố 12-TB/UBKT',
    'MẬT\tĐẢNG CỘNG SẢN VIỆT NAM',
    'MẬT – Kết luận kiểm tra',
    'TỐI MẬT. Nội dung kiểm tra',
    'Số 12-TB/UBKT MẬT',
    'Thông báo kết luận (MẬT)',
    'Số 12-KL/UBKT (Mật)',
    'Thông báo kết luận [tối mật]',
    'Số 12-KL/UBKT Mật',
    'Số: 12/TB-UBKT mật',
    'ＭẬＴ',
    'M\u200bẬT',
  ])('“%s” is marked, composed or not', (text) => {
    expect(bearsSecretMark(text)).toBe(true);
    expect(bearsSecretMark(text.normalize('NFD'))).toBe(true);
  });

  test.each([
    '',
    'Việc quản lý tài liệu mật chưa chặt chẽ.',
    'Chưa lập sổ theo dõi tài liệu đóng dấu “MẬT”.',
    'Quán triệt Luật Bảo vệ bí mật nhà nước.',
    'QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'BẢO MẬT',
    'MẬT KHẨU',
    'MẬT ĐỘ DÂN SỐ',
    'mật khẩu',
    'Số liệu năm 2018: 12 văn bản mật',
    'Số 5 người phụ trách tài liệu mật',
    'Độ mật: không',
    'Độ mật: ……',
    'ĐỘ MẬT:',
    'MAT TRAN TO QUOC',
    'MẶT TRẬN TỔ QUỐC',
    'Mật độ cuộc họp còn thưa.',
    'Gắn bó mật thiết với nhân dân.',
    'maturity',
  ])('“%s” is not', (text) => {
    expect(bearsSecretMark(text)).toBe(false);
    expect(bearsSecretMark(text.normalize('NFD'))).toBe(false);
  });
});
