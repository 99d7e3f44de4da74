import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { sendFile } from '../api/files';
import { ProblemError } from '../api/problem';
import type {
  Attachment,
  Commitment,
  CommitmentDetail,
  Remedy,
  SelfResult,
  TextField,
  VerifiedResult,
} from '../api/types';
import { oneKey } from './queries';

/** The acts that a dialog asks about before they are done. */
export type Act =
  | 'submit'
  | 'withdraw'
  | 'delete'
  | 'return'
  | 'register'
  | 'assess'
  | 'verify'
  | 'request-stop'
  | 'stop'
  | 'add-progress'
  | 'open';

/** What the dialogs ask for. */
export interface ActValues {
  reason?: string;
  field?: TextField;
  meetingDate?: string | null;
  selfResult?: SelfResult;
  result?: VerifiedResult;
  note?: string;
  remedy?: Remedy;
  agreed?: boolean;
  text?: string;
  notedOn?: string | null;
}

/** Does an act; answers the item as it is then, or nothing when it is no more. */
export async function perform(
  act: Act,
  id: string,
  values: ActValues,
): Promise<CommitmentDetail | undefined> {
  const params = { path: { id } };
  const reason = values.reason ?? '';
  switch (act) {
    case 'submit':
      return body(api.POST('/api/commitments/{id}/submit', { params }));
    case 'withdraw':
      return body(api.POST('/api/commitments/{id}/withdraw', { params }));
    case 'delete':
      return api.DELETE('/api/commitments/{id}', { params }).then(() => undefined);
    case 'return':
      return body(
        api.POST('/api/commitments/{id}/return', { params, body: { reason, field: values.field } }),
      );
    case 'register':
      return body(
        api.POST('/api/commitments/{id}/register', { params, body: { meetingDate: values.meetingDate } }),
      );
    case 'assess': {
      const { selfResult: result, note = '' } = values;
      if (!result) throw missing('result', 'Đề nghị đồng chí chọn kết quả.');
      return body(api.POST('/api/commitments/{id}/assess', { params, body: { result, note } }));
    }
    case 'verify': {
      const { result, note, meetingDate, remedy } = values;
      if (!result) throw missing('result', 'Đề nghị đồng chí chọn kết quả.');
      return body(
        api.POST('/api/commitments/{id}/verify', { params, body: { result, note, meetingDate, remedy } }),
      );
    }
    case 'request-stop':
      return body(api.POST('/api/commitments/{id}/stop', { params, body: { reason } }));
    case 'stop': {
      const { agreed } = values;
      if (agreed === undefined) throw missing('agreed', 'Đề nghị đồng chí chọn quyết định.');
      return body(api.POST('/api/commitments/{id}/stop', { params, body: { reason, agreed } }));
    }
    case 'add-progress': {
      const { text = '', notedOn } = values;
      return body(api.POST('/api/commitments/{id}/progress', { params, body: { text, notedOn } }));
    }
    case 'open':
      return body(api.POST('/api/commitments/{id}/open', { params, body: { reason } }));
  }
}

function missing(field: string, message: string): ProblemError {
  return new ProblemError({
    status: 422,
    code: 'value.required',
    title: message,
    details: [{ field, code: 'value.required', message }],
  });
}

/** An act on an item; lists, counts and the item itself are read anew after it. */
export function useAct(item: Pick<Commitment, 'id'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, values }: { act: Act; values: ActValues }) => perform(act, item.id, values),
    onSuccess: (answer, { act }) => {
      // What was opened with a reason is for this look only; the cache keeps the item as it is without.
      if (act === 'open') return;
      if (answer) client.setQueryData(oneKey(item.id), answer);
      void client.invalidateQueries({ queryKey: ['commitments'] });
      if (act === 'verify' || act === 'register')
        void client.invalidateQueries({ queryKey: ['shortcomings'] });
    },
  });
}

/** Adds or removes the files of an item. */
export function useFiles(id: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['commitments'] });
  const add = useMutation({
    mutationFn: ({ file, purpose }: { file: File; purpose: Attachment['purpose'] }) =>
      sendFile<Attachment>(`/api/commitments/${id}/evidence?purpose=${purpose}`, file),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (fileId: string) =>
      api.DELETE('/api/commitments/{id}/evidence/{fileId}', { params: { path: { id, fileId } } }),
    onSettled: refresh,
  });
  return { add, remove };
}
