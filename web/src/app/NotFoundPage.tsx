import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';

export function NotFoundPage() {
  return (
    <Page title="Không tìm thấy nội dung">
      <EmptyState
        words="Không tìm thấy nội dung này, hoặc đồng chí không được giao quyền xem."
        action={{ words: 'Về nội dung cần xử lý', to: '/' }}
      />
    </Page>
  );
}
