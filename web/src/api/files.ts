import { refused } from './client';
import { offline } from './problem';

/** Sends one file as multipart, which the typed client has no words for. */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body: form });
  } catch {
    throw offline();
  }
  if (!response.ok) throw await refused(response);
  return (await response.json()) as T;
}
