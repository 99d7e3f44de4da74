import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Figure } from '../api/types';
import { FigureBubble } from './FigureBubble';
import './explanation.css';

/** What the button needs of a figure. */
export type ExplainedFigure = Pick<Figure, 'label' | 'list' | 'filter'>;

interface InfoProps {
  figure: ExplainedFigure;
  nam: number;
}

/** Beside a number: how it is counted, on demand. Its place is kept free, so that nothing moves. */
export function FigureInfo({ figure, nam }: InfoProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = (toButton: boolean) => {
    setOpen(false);
    if (toButton) button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="figure-info no-print"
        aria-label={`Cách tính: ${figure.label}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">i</span>
      </button>
      {open &&
        button.current &&
        createPortal(
          <FigureBubble figure={figure} nam={nam} beside={button.current} onClose={close} />,
          document.body,
        )}
    </>
  );
}
