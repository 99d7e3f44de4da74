const PARAMETERS = ['view', 'source'] as const;
type Frame = Partial<Record<(typeof PARAMETERS)[number], string>>;

/** How the figure that opened this page was read: by successors on a day, by the books of closed years. */
export function pageFrame(): Frame {
  const parameters = new URLSearchParams(window.location.search);
  const frame: Frame = {};
  for (const name of PARAMETERS) {
    const value = parameters.get(name);
    if (value) frame[name] = value;
  }
  return frame;
}

/** Routes that list the rows of figures: they are read as the figure was. */
const LISTS =
  /^\/api\/(commitments|shortcomings|plans|pilot-models|programmes(\/participants)?|aid\/(assignments|contributions)|study-sessions|self-criticism-meetings|inspections|inspection-findings|commendations|filings)$/;

/** The same question in the frame of the page; a question that names its own frame keeps it. */
export function inPageFrame(request: Request): Request {
  const address = new URL(request.url);
  const frame = Object.entries(pageFrame()).filter(([name]) => !address.searchParams.has(name));
  if (request.method !== 'GET' || frame.length === 0 || !LISTS.test(address.pathname)) return request;
  for (const [name, value] of frame) address.searchParams.set(name, value);
  return new Request(address, request);
}
