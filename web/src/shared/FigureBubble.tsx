import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import './explanation.css';

interface BubbleProps {
  /** What is explained. */
  label: string;
  /** Changes when what it shows has come: it may then need another place. */
  filled?: boolean;
  children: ReactNode;
  /** The button that opened it. */
  beside: HTMLElement;
  onClose: (toButton: boolean) => void;
}

const EDGE = 8;

/** The explanation of one figure over the page; Escape, or a click elsewhere, closes it. */
export function FigureBubble({ label, filled = true, beside, onClose, children }: BubbleProps) {
  const frame = useRef<HTMLDivElement>(null);
  const place = usePlace(frame, beside, filled);
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
    const outside = ({ target }: PointerEvent) => {
      const inside = target instanceof Node && (frame.current?.contains(target) || beside.contains(target));
      if (!inside) onClose(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
    // Once: who opened it stays the same as long as it is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab' && leaves(frame.current, event.shiftKey)) {
      // On from the button, as if the bubble stood beside it.
      onClose(true);
      if (event.shiftKey) event.preventDefault();
    }
  };
  return (
    <div
      ref={frame}
      className="figure-bubble no-print"
      role="dialog"
      aria-label={`Cách tính: ${label}`}
      tabIndex={-1}
      style={place}
      onKeyDown={onKeyDown}
    >
      {children}
      <button type="button" className="figure-bubble-close" onClick={() => onClose(true)}>
        Đóng
      </button>
    </div>
  );
}

/** Below the button, above it where there is no room, and never beyond the edge of the screen. */
function usePlace(frame: React.RefObject<HTMLDivElement | null>, beside: HTMLElement, filled: boolean) {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const bubble = frame.current;
    if (!bubble) return;
    const at = beside.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = bubble;
    const screen = document.documentElement;
    const left = Math.max(EDGE, Math.min(at.left, screen.clientWidth - width - EDGE));
    const below = at.bottom + 4;
    const fits = below + height <= screen.clientHeight || at.top < height;
    setPlace({ left: left + window.scrollX, top: (fits ? below : at.top - height - 4) + window.scrollY });
  }, [frame, beside, filled]);
  return place;
}

/** True when the next tab stop would be outside. */
function leaves(frame: HTMLElement | null, backwards: boolean): boolean {
  const stops = [...(frame?.querySelectorAll<HTMLElement>('a, button') ?? [])];
  const active = document.activeElement;
  return backwards ? active === stops[0] || active === frame : active === stops.at(-1);
}
