import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Year } from '../api/types';
import { useYears } from '../app/session';
import { EmptyState } from '../shared/EmptyState';
import { Page } from '../shared/Page';
import { LegalBases } from './LegalBases';
import { OpenYearDialog } from './OpenYearDialog';
import { YearCard } from './YearCard';
import { YearForm } from './YearForm';
import './years.css';

const NEW = 'moi';

/** The years with their set-up; `sua` in the address names the one that is changed. */
export function YearsPage() {
  const years = useYears();
  const [parameters, setParameters] = useSearchParams();
  const [opening, setOpening] = useState<Year | null>(null);
  const edited = parameters.get('sua');
  const edit = (which: string | null) =>
    setParameters((old) => {
      if (which) old.set('sua', which);
      else old.delete('sua');
      return old;
    });
  const newest = [...years].sort((a, b) => b.year - a.year);
  const changed = years.find((one) => String(one.year) === edited);
  if (edited === NEW || changed) {
    return <YearForm key={edited} year={changed} before={newest[0]} onClose={() => edit(null)} />;
  }
  const prepare = { words: 'Chuẩn bị năm mới', onClick: () => edit(NEW) };
  return (
    <Page
      title="Năm công tác"
      actions={
        <Button type="primary" onClick={prepare.onClick}>
          {prepare.words}
        </Button>
      }
    >
      {newest.length === 0 && <EmptyState words="Chưa có nội dung nào." action={prepare} />}
      {newest.map((year) => (
        <YearCard
          key={year.year}
          year={year}
          onEdit={() => edit(String(year.year))}
          onOpen={() => setOpening(year)}
        />
      ))}
      <LegalBases />
      {opening && <OpenYearDialog year={opening} onClose={() => setOpening(null)} />}
    </Page>
  );
}
