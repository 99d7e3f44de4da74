/** Facts of the place that stand on papers and in no unit; kept in the installation's settings. */
export interface Office {
  /** Đảng bộ above the bloc. */
  superior: string;
  /** Địa danh. */
  place: string;
  /** To whom the bloc reports. */
  reportsTo: string;
}

/** Key of `Office` in the installation's settings. */
export const OFFICE_SETTING = 'paper-office';

/** Until the office has told its own: dots to write on. */
export const BLANK_OFFICE: Office = {
  superior: '…………………………',
  place: '…………',
  reportsTo: 'Cấp ủy cấp trên trực tiếp',
};
