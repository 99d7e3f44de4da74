import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Role } from '../api/types';
import type { IconName } from '../shared/Icon';
import { RouteError } from './RouteError';
import { Waiting } from './Waiting';

/** A place of the left menu and who finds it there; nobody sees more than seven. */
export interface Place {
  path: string;
  words: string;
  /** Shorter, for the menu. */
  icon: IconName;
  roles: readonly Role[];
}

const READERS: readonly Role[] = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];

/** The left menu, in its order. */
export const PLACES: readonly Place[] = [
  {
    path: '/',
    words: 'Nội dung cần xử lý',
    icon: 'home',
    roles: ['member', ...READERS, 'administrator', 'grantor'],
  },
  { path: '/viec', words: 'Việc đăng ký', icon: 'list', roles: ['member', ...READERS] },
  { path: '/cho-xem-xet', words: 'Chờ xem xét', icon: 'check', roles: ['secretary', 'reviewer'] },
  { path: '/bao-cao', words: 'Theo dõi gửi báo cáo', icon: 'file', roles: READERS },
  { path: '/tong-hop', words: 'Tổng hợp kết quả năm', icon: 'chart', roles: READERS },
  { path: '/mat-cong-tac', words: 'Các mặt công tác', icon: 'star', roles: ['member', ...READERS] },
  {
    path: '/nguoi',
    words: 'Cán bộ, đảng viên',
    icon: 'people',
    roles: ['clerk', 'secretary', 'administrator'],
  },
  { path: '/don-vi', words: 'Đơn vị', icon: 'tree', roles: ['administrator'] },
  { path: '/sap-xep-to-chuc', words: 'Sắp xếp tổ chức', icon: 'branch', roles: ['administrator'] },
  {
    path: '/tai-khoan',
    words: 'Tài khoản và quyền',
    icon: 'key',
    roles: ['administrator', 'grantor', 'leader'],
  },
  { path: '/nam', words: 'Năm công tác', icon: 'calendar', roles: ['administrator'] },
  { path: '/ban-giao', words: 'Bàn giao, lưu trữ', icon: 'paper', roles: ['administrator', 'leader'] },
];

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    HydrateFallback: Waiting,
    children: [
      page('/dang-nhap', async () => (await import('../session/SignInPage')).SignInPage),
      page('/doi-mat-khau', async () => (await import('../session/PasswordPage')).PasswordPage),
      page('/thiet-lap', async () => (await import('../session/SetupPage')).SetupPage),
      {
        lazy: async () => ({ Component: (await import('./Shell')).Shell }),
        children: [
          {
            errorElement: <RouteError />,
            children: [
              page('/', async () => (await import('../home/HomePage')).HomePage),
              page('/viec', async () => (await import('../commitments/CommitmentsPage')).CommitmentsPage),
              page('/viec/moi', async () => (await import('../register/RegisterPage')).RegisterPage),
              page('/viec/nhap-nhieu', async () => (await import('../grid/GridPage')).GridPage),
              page('/viec/:id', async () => (await import('../commitments/CommitmentPage')).CommitmentPage),
              page('/viec/:id/sua', async () => (await import('../register/EditPage')).EditPage),
              page('/viec/:id/in', async () => (await import('../print/PrintPage')).PrintOnePage),
              page('/in-ban-dang-ky', async () => (await import('../print/PrintPage')).PrintPage),
              page('/cho-xem-xet', async () => (await import('../review/ReviewQueuePage')).ReviewQueuePage),
              page('/bao-cao', async () => (await import('../filings/FilingsPage')).FilingsPage),
              page('/bao-cao/:id', async () => (await import('../filings/FilingPage')).FilingPage),
              page(
                '/tu-phe-binh',
                async () => (await import('../filings/SelfCriticismPage')).SelfCriticismPage,
              ),
              page('/tong-hop', async () => (await import('../summary/SummaryPage')).SummaryPage),
              page('/bao-cao-tong-hop', async () => (await import('../reports/ReportPage')).ReportPage),
              page('/nhap-excel', async () => (await import('../imports/ImportsPage')).ImportsPage),
              page('/nhap-excel/:id', async () => (await import('../imports/ImportPage')).ImportPage),
              page('/mat-cong-tac', async () => (await import('../fields/FieldsPage')).FieldsPage),
              page(
                '/han-che',
                async () => (await import('../shortcomings/ShortcomingsPage')).ShortcomingsPage,
              ),
              page(
                '/han-che/:id',
                async () => (await import('../shortcomings/ShortcomingPage')).ShortcomingPage,
              ),
              page('/ke-hoach', async () => (await import('../plans/PlansPage')).PlansPage),
              page('/ke-hoach/:id', async () => (await import('../plans/PlanPage')).PlanPage),
              page('/noi-dung-ke-hoach', async () => (await import('../coverage/CoveragePage')).CoveragePage),
              page('/mo-hinh', async () => (await import('../pilot-models/PilotModelsPage')).PilotModelsPage),
              page('/mo-hinh/:id', async () => (await import('../pilot-models/ModelPage')).ModelPage),
              page(
                '/chuong-trinh',
                async () => (await import('../programmes/ProgrammesPage')).ProgrammesPage,
              ),
              page('/giup-xa', async () => (await import('../aid/AidPage')).AidPage),
              page('/hoc-tap', async () => (await import('../study/StudyPage')).StudyPage),
              page(
                '/bieu-duong',
                async () => (await import('../commendations/CommendationsPage')).CommendationsPage,
              ),
              page('/kiem-tra', async () => (await import('../inspections/InspectionsPage')).InspectionsPage),
              page(
                '/kiem-tra/:id',
                async () => (await import('../inspections/InspectionPage')).InspectionPage,
              ),
              page('/so-sanh', async () => (await import('../comparison/ComparisonPage')).ComparisonPage),
              page('/thi-dua', async () => (await import('../emulation/EmulationPage')).EmulationPage),
              page('/don-vi', async () => (await import('../units/UnitsPage')).UnitsPage),
              page(
                '/sap-xep-to-chuc',
                async () => (await import('../reorganisations/ReorganisationsPage')).ReorganisationsPage,
              ),
              page(
                '/sap-xep-to-chuc/moi',
                async () => (await import('../reorganisations/NewReorganisationPage')).NewReorganisationPage,
              ),
              page(
                '/sap-xep-to-chuc/:id',
                async () => (await import('../reorganisations/ReorganisationPage')).ReorganisationPage,
              ),
              page('/khoa-so-lieu', async () => (await import('../closings/ClosingPage')).ClosingPage),
              page('/nguoi', async () => (await import('../people/PeoplePage')).PeoplePage),
              page('/tai-khoan', async () => (await import('../accounts/AccountsPage')).AccountsPage),
              page('/nhac-viec', async () => (await import('../reminders/RemindersPage')).RemindersPage),
              page('/nam', async () => (await import('../years/YearsPage')).YearsPage),
              page('/ban-giao', async () => (await import('../leaving/LeavingPage')).LeavingPage),
              page('*', async () => (await import('./NotFoundPage')).NotFoundPage),
            ],
          },
        ],
      },
    ],
  },
];
