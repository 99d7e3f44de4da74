import { refused } from '../api/client';
import { offline } from '../api/problem';

/** Fetches a file and gives it to the browser to keep under the name that the server says; a refusal is thrown. */
export async function download(path: string): Promise<void> {
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(path);
    if (!response.ok) throw await refused(response);
    content = await response.blob();
  } catch (thrown) {
    throw thrown instanceof TypeError ? offline() : thrown;
  }
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('Content-Disposition'));
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The name of `attachment; filename*=UTF-8''…`; empty: the browser finds one. */
function nameIn(disposition: string | null): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  return decodeURIComponent(name ?? '');
}
