import { refused } from '../api/client';
import { offline } from '../api/problem';

/** Fetches a file and gives it to the browser to keep; a refusal is thrown instead of opening as a page. */
export async function download(path: string, name: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw offline();
  }
  if (!response.ok) throw await refused(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
