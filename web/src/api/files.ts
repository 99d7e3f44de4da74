import { refused } from './client';
import { offline } from './problem';

/**
 * Sends one file as multipart, which the typed client has no words for. `onShare` is told how much of it has left,
 * from 0 to 1, which `fetch` does not tell.
 */
export async function sendFile<T>(path: string, file: File, onShare?: (share: number) => void): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const response = await post(path, form, onShare);
  if (!response.ok) throw await refused(response);
  return (await response.json()) as T;
}

function post(path: string, form: FormData, onShare?: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onShare?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () =>
      resolve(new Response(request.responseText, { status: request.status })),
    );
    request.addEventListener('error', () => reject(offline()));
    request.addEventListener('abort', () => reject(offline()));
    request.send(form);
  });
}
