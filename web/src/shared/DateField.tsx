import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  onBlur?: () => void;
  /** Days that may be chosen, YYYY-MM-DD. */
  min?: string;
  max?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  status?: 'error';
}

const WRITTEN = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'D-M-YYYY', 'D.M.YYYY'];

/** A date typed or picked as dd/mm/yyyy, kept as YYYY-MM-DD. */
export function DateField({ value, onChange, min, max, ...rest }: DateFieldProps) {
  return (
    <DatePicker
      {...rest}
      className="date-field"
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.isValid() ? day.format('YYYY-MM-DD') : null)}
      format={WRITTEN}
      placeholder="ngày/tháng/năm"
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      preserveInvalidOnBlur
    />
  );
}
