import { type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Figure } from '../api/types';
import { FigureBubble } from './FigureBubble';
import { FigureExplanation } from './FigureExplanation';
import './explanation.css';

/** What the button needs of a figure. */
export type ExplainedFigure = Pick<Figure, 'label' | 'list' | 'filter'> & {
  /** How the number that is shown is made of the rows, where it is not how many they are. */
  made?: string | undefined;
};

interface InfoProps {
  figure: ExplainedFigure;
  nam: number;
}

/** Beside a number: how it is counted, on demand. Its place is kept free, so that nothing moves. */
export function FigureInfo({ figure, nam }: InfoProps) {
  return (
    <InfoButton label={figure.label}>
      {(beside, close) => <FigureExplanation figure={figure} nam={nam} beside={beside} onClose={close} />}
    </InfoButton>
  );
}

/** A number that is no number of rows: how it is made, on demand. */
export function MadeNumber({ label, made, children }: { label: string; made: string; children: ReactNode }) {
  return (
    <span className="figure-with-info">
      <span className="figure">{children}</span>
      <InfoButton label={label}>
        {(beside, close) => (
          <FigureBubble label={label} beside={beside} onClose={close}>
            <p>{made}.</p>
          </FigureBubble>
        )}
      </InfoButton>
    </span>
  );
}

interface ButtonProps {
  label: string;
  children: (beside: HTMLElement, close: (toButton: boolean) => void) => ReactNode;
}

function InfoButton({ label, children }: ButtonProps) {
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
        aria-label={`Cách tính: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">i</span>
      </button>
      {open && button.current && createPortal(children(button.current, close), document.body)}
    </>
  );
}
