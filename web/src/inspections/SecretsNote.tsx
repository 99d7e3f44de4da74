import { Alert } from 'antd';
import { NO_SECRETS } from './words';

const ABOUT =
  'Chỉ ghi tóm tắt không mật, không nêu tên cá nhân. Tệp có dấu chỉ độ mật không được nhận và không được lưu.';

/** Stands where something is typed or a file is added. */
export function SecretsNote({ short }: { short?: boolean }) {
  return (
    <Alert
      className="secrets-note"
      type="warning"
      showIcon
      role="note"
      title={NO_SECRETS}
      description={short ? undefined : ABOUT}
    />
  );
}
