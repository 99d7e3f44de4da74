import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { sendFile } from '../api/files';
import type { ImportAnswers, ImportFile, ImportKind, ImportState, RowOutcomeKind } from '../api/types';
import { watch } from './watch';

const ASKED_EVERY = 1000;

const importKey = (id: string) => ['imports', 'one', id] as const;
const LIST = ['imports', 'list'] as const;

/** Work that goes on at the server while the reader may do something else. */
export const isBusy = (state: ImportState): boolean => state === 'reading' || state === 'writing';

export const rowCount = ({ counts }: ImportFile): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Rows that would be written. */
export const soundCount = ({ counts }: ImportFile): number => counts.new + counts.change;

/** A file that was taken in; asked for again each second while it is being read or written. */
export function useImport(id: string) {
  return useQuery({
    queryKey: importKey(id),
    queryFn: () => body(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.state) ? ASKED_EVERY : false),
  });
}

export function useImports() {
  return useQuery({
    queryKey: LIST,
    queryFn: () => body(api.GET('/api/imports')),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => isBusy(one.state)) ? 2 * ASKED_EVERY : false,
  });
}

/** The rows of one outcome, or all, page by page. */
export function useImportRows({ id, state }: ImportFile, outcome: RowOutcomeKind | undefined) {
  return useInfiniteQuery({
    queryKey: ['imports', 'rows', id, state, outcome ?? 'all'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/imports/{id}/rows', {
          params: { path: { id }, query: { outcome, after: pageParam, limit: 50 } },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Keeps what the server answered, so that the page goes on from it at once. */
function useKeep() {
  const client = useQueryClient();
  return async (file: ImportFile) => {
    if (isBusy(file.state)) watch(file.id);
    client.setQueryData(importKey(file.id), file);
    await client.invalidateQueries({ queryKey: ['imports', 'rows', file.id] });
  };
}

export interface UploadIn {
  kind: ImportKind;
  year: number;
  unit: string | undefined;
  file: File;
  onShare: (share: number) => void;
}

export function useUpload() {
  const keep = useKeep();
  return useMutation({
    mutationFn: ({ kind, year, unit, file, onShare }: UploadIn) =>
      sendFile<ImportFile>(`/api/imports?${placeQuery(kind, year, unit)}`, file, onShare),
    onSuccess: keep,
  });
}

/** What a file or a template is of, as a query. */
export function placeQuery(kind: ImportKind, year: number, unit: string | undefined): URLSearchParams {
  const ofItems = kind === 'commitments';
  return new URLSearchParams({
    kind,
    ...(ofItems ? { year: String(year) } : {}),
    ...(ofItems && unit ? { unit } : {}),
  });
}

/** Answers to what was read; the file is checked again. */
export function useAnswer(id: string) {
  const keep = useKeep();
  return useMutation({
    mutationFn: (answers: ImportAnswers) =>
      body(api.POST('/api/imports/{id}/answers', { params: { path: { id } }, body: answers })),
    onSuccess: async (file) => file && keep(file),
  });
}

export function useImportActs(id: string) {
  const keep = useKeep();
  const client = useQueryClient();
  const params = { params: { path: { id } } };
  return {
    confirm: async () => keep(await body(api.POST('/api/imports/{id}/confirm', params))),
    undo: async () => keep(await body(api.POST('/api/imports/{id}/undo', params))),
    discard: async () => {
      await api.DELETE('/api/imports/{id}', params);
      client.removeQueries({ queryKey: importKey(id) });
      await client.invalidateQueries({ queryKey: LIST });
    },
  };
}

/** After rows were written or taken back, everything that may show them is asked for anew. */
export function useForgetOld() {
  const client = useQueryClient();
  return () =>
    void client.invalidateQueries({
      predicate: ({ queryKey: [first] }) => first !== 'imports' && first !== 'me' && first !== 'years',
    });
}
