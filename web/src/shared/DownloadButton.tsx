import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../api/problem';
import { DOCUMENT_WORDS } from '../words';
import { Icon } from './Icon';
import { download } from './download';

interface DownloadButtonProps {
  /** Of the API, with its query. */
  path: string;
  words: string;
  main?: boolean;
  /** What it is of is not known yet. */
  disabled?: boolean;
}

/** A file to take away: waits while it is made, and tells why when it is not. */
export function DownloadButton({ path, words, main, disabled }: DownloadButtonProps) {
  const { message } = App.useApp();
  const [pending, setPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const take = async () => {
    setPending(true);
    try {
      await download(path);
    } catch (thrown) {
      void message.error({ content: asProblem(thrown).title, duration: 8 });
    } finally {
      setPending(false);
    }
  };
  const waited = useRef(false);
  useEffect(() => {
    // A button that was switched off has lost the focus: whoever uses the keyboard goes on from here.
    if (waited.current && !pending && document.activeElement === document.body) button.current?.focus();
    waited.current = pending;
  }, [pending]);
  return (
    <Button
      ref={button}
      className="no-print"
      type={main ? 'primary' : 'default'}
      icon={<Icon name="download" />}
      disabled={pending || disabled}
      onClick={() => void take()}
    >
      <span aria-live="polite">{pending ? DOCUMENT_WORDS.preparing : words}</span>
    </Button>
  );
}

/** The same paper as Word and as PDF. */
export function PaperDownloads({ path, query }: { path: string; query: URLSearchParams }) {
  return (
    <>
      <DownloadButton path={`${path}.docx?${query}`} words={DOCUMENT_WORDS.word} />
      <DownloadButton path={`${path}.pdf?${query}`} words={DOCUMENT_WORDS.pdf} />
    </>
  );
}
