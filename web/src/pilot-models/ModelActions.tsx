import { Button } from 'antd';
import { useState } from 'react';
import type { ModelAction, PilotModelDetail } from '../api/types';
import { CopyDialog } from './CopyDialog';
import { EvaluateDialog } from './EvaluateDialog';
import { ResumeDialog, StopModelDialog } from './StopModelDialog';
import { StartDialog } from './StartDialog';

const ACTS = [
  ['stop', 'Dừng thực hiện', StopModelDialog],
  ['copy', 'Ghi nhân rộng', CopyDialog],
  ['evaluate', 'Đánh giá năm', EvaluateDialog],
  ['start', 'Ghi bắt đầu thực hiện', StartDialog],
  ['resume', 'Tiếp tục thực hiện', ResumeDialog],
] as const satisfies readonly (readonly [ModelAction, string, unknown])[];

/** The steps of its life that are open to the reader; the next one is the main button. */
export function ModelActions({ model }: { model: PilotModelDetail }) {
  const [open, setOpen] = useState<ModelAction | null>(null);
  const acts = ACTS.filter(([act]) => model.can.includes(act));
  if (acts.length === 0) return null;
  const Dialog = ACTS.find(([act]) => act === open)?.[2];
  return (
    <>
      <div className="action-bar">
        {acts.map(([act, words], place) => (
          <Button
            key={act}
            type={place === acts.length - 1 ? 'primary' : 'default'}
            onClick={() => setOpen(act)}
          >
            {words}
          </Button>
        ))}
      </div>
      {Dialog && <Dialog model={model} onClose={() => setOpen(null)} />}
    </>
  );
}
