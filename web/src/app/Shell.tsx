import { useQuery } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { api, body } from '../api/client';
import type { Me, Year } from '../api/types';
import { ClosedNote } from '../closings/ClosedNote';
import { ImportWatch } from '../imports/ImportWatch';
import { readOnlyWords } from '../leaving/words';
import { ProblemAlert } from '../shared/ProblemAlert';
import { APP } from '../words';
import { SideMenu } from './SideMenu';
import { TopBar } from './TopBar';
import { Waiting } from './Waiting';
import { queryClient } from './query-client';
import { SessionContext } from './session';
import { useTextSize } from './text-size';
import { themeOf } from './theme';
import { useYearInUrl } from './year-in-url';

dayjs.locale('vi');

/** Below the top bar, and long enough to read. */
const MESSAGES = { top: 104, duration: 5 };

/** Everything around a page for somebody who is signed in. */
export function Shell() {
  const size = useTextSize();
  const theme = useMemo(() => themeOf(size), [size]);
  const me = useQuery({ queryKey: ['me'], queryFn: () => body(api.GET('/api/me')), staleTime: 300_000 });
  const mustChange = me.data?.mustChangePassword ?? false;
  const years = useQuery({
    queryKey: ['years'],
    queryFn: () => body(api.GET('/api/years')),
    enabled: me.data !== undefined && !mustChange,
    staleTime: 300_000,
  });
  useEffect(() => {
    if (me.data) queryClient.setQueryData(['signed-in'], true);
  }, [me.data]);
  const problem = me.error ?? years.error;
  if (mustChange) return <Navigate to="/doi-mat-khau" replace />;
  return (
    <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <AntApp className="app" message={MESSAGES}>
        {me.data && years.data ? (
          <Frame me={me.data} years={years.data.items} />
        ) : problem ? (
          <div className="plain-card">
            <ProblemAlert error={problem} />
          </div>
        ) : (
          <Waiting />
        )}
      </AntApp>
    </ConfigProvider>
  );
}

function Frame({ me, years }: { me: Me; years: Year[] }) {
  const [year, setYear] = useYearInUrl(years, me.today);
  const [menuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  useEffect(() => {
    setMenuOpen(false);
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <SessionContext value={{ me, years, year, setYear }}>
      <a className="skip-link" href="#noi-dung">
        Đến nội dung chính
      </a>
      <div className="top">
        {me.demo && (
          <p className="demo-banner" role="note">
            {APP.demo}
          </p>
        )}
        {me.readOnly && (
          <p className="demo-banner read-only-banner" role="note" title={readOnlyWords(me.readOnly)}>
            {readOnlyWords(me.readOnly)}
          </p>
        )}
        <TopBar onMenu={() => setMenuOpen(true)} />
      </div>
      <div className={frameClass(me)}>
        <SideMenu open={menuOpen} onClose={() => setMenuOpen(false)} />
        <main id="noi-dung" className="content" tabIndex={-1} aria-busy={loading}>
          <ClosedNote />
          <Outlet />
        </main>
      </div>
      <ImportWatch />
    </SessionContext>
  );
}

/** What stays under the top bar knows how high it is. */
function frameClass({ demo, readOnly }: Me): string {
  if (demo && readOnly) return 'frame with-two-banners';
  return demo || readOnly ? 'frame with-banner' : 'frame';
}
