import { useMe } from '../app/session';
import { date } from '../shared/format';
import { APP } from '../words';
import type { PaperForm } from './forms';

/** The bản đăng ký as it is signed: the layout of Party papers. */
export function Paper({ form }: { form: PaperForm }) {
  const { demo } = useMe();
  const collective = form.kind === 'collective';
  const party = form.unitName.toLocaleUpperCase('vi');
  return (
    <article className="paper">
      {demo && <p className="paper-mark">{APP.demoDocument}</p>}
      <header className="paper-head">
        <div>
          <p>{form.above.toLocaleUpperCase('vi')}</p>
          <p>
            <strong>{collective ? party.replace(/^ĐẢNG BỘ/, 'ĐẢNG ỦY') : party}</strong>
          </p>
          <p>*</p>
        </div>
        <div>
          <p>
            <strong className="paper-line">ĐẢNG CỘNG SẢN VIỆT NAM</strong>
          </p>
          <p className="paper-date">
            {demo ? '…………, ngày … tháng … năm ……' : `…………, ngày … tháng … năm ${form.year}`}
          </p>
        </div>
      </header>
      <h1>BẢN ĐĂNG KÝ</h1>
      <h2>
        việc làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh
        <br />
        năm {form.year}
      </h2>
      <p>
        {collective ? 'Tập thể đăng ký' : 'Họ và tên'}: <strong>{form.registrant}</strong>
      </p>
      {!collective && form.offices && <p>Chức vụ: {form.offices}</p>}
      {!collective && <p>Nơi sinh hoạt, công tác: {form.unitName}</p>}
      <Items form={form} />
      <footer className="paper-signs">
        <div>
          <p>
            <strong>XÁC NHẬN CỦA {form.reviewBody.toLocaleUpperCase('vi')}</strong>
          </p>
        </div>
        <div>
          {collective ? (
            <>
              <p>
                <strong>T/M {party.startsWith('CHI BỘ') ? 'CHI BỘ' : 'ĐẢNG ỦY'}</strong>
              </p>
              <p>BÍ THƯ</p>
            </>
          ) : (
            <p>
              <strong>NGƯỜI ĐĂNG KÝ</strong>
            </p>
          )}
          {!demo && !collective && <p className="paper-name">{form.registrant}</p>}
        </div>
      </footer>
    </article>
  );
}

function Items({ form }: { form: PaperForm }) {
  const shortcoming = form.kind === 'collective' ? 'Hạn chế cần khắc phục' : 'Nội dung cần khắc phục';
  return (
    <table className="paper-items">
      <thead>
        <tr>
          <th>TT</th>
          <th>{shortcoming}</th>
          <th>Việc làm theo Bác; biện pháp thực hiện</th>
          <th>Cách đo kết quả; mức cần đạt</th>
          <th>Thời hạn</th>
          <th>Người phụ trách</th>
        </tr>
      </thead>
      <tbody>
        {form.items.map((item, index) => (
          <tr key={item.id}>
            <td>{index + 1}</td>
            <td>
              {item.shortcoming?.text ??
                (item.noShortcomingReason && `Không có (${item.noShortcomingReason})`)}
            </td>
            <td>
              {item.content}
              {item.measures && <p>Biện pháp: {item.measures}</p>}
            </td>
            <td>
              {item.indicator && <p>{item.indicator}</p>}
              {item.baseline && <p>Hiện nay: {item.baseline}</p>}
              {item.target && (
                <p>
                  Cần đạt: {item.target} {item.measureUnit}
                </p>
              )}
              {item.product && <p>{item.product}</p>}
            </td>
            <td>{item.deadline && date(item.deadline)}</td>
            <td>{item.owner}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
