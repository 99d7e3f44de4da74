import { createBrowserRouter } from 'react-router';
import { whenSessionEnds } from '../api/client';
import { queryClient } from './query-client';
import { routes } from './routes';

export const router = createBrowserRouter(routes);

/** Where to go after signing in: the place that was open. */
export const BACK = 'den';

whenSessionEnds((code) => {
  const { pathname, search } = router.state.location;
  if (code === 'auth.must-change-password') {
    if (pathname !== '/doi-mat-khau') void router.navigate('/doi-mat-khau', { replace: true });
    return;
  }
  if (pathname === '/dang-nhap' || pathname === '/thiet-lap') return;
  queryClient.removeQueries({ queryKey: ['me'] });
  const back = pathname === '/' ? '' : `?${new URLSearchParams({ [BACK]: pathname + search })}`;
  void router.navigate(`/dang-nhap${back}`, {
    state: { ended: queryClient.getQueryData(['signed-in']) === true },
  });
});
