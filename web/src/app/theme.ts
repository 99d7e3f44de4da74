import type { ThemeConfig } from 'antd';

export const COLOURS = {
  red: '#A4161A',
  gold: '#C99700',
  page: '#FAF8F5',
  ink: '#1F2328',
  grey: '#5B6168',
  line: '#E4DFD7',
  blue: '#1F4E79',
  amber: '#8A5A00',
  green: '#2B6E3F',
  darkGreen: '#14532D',
};

export const FONT = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

const FIELD = {
  activeBorderColor: COLOURS.blue,
  hoverBorderColor: COLOURS.ink,
  activeOutlineColor: 'rgba(31, 78, 121, 0.2)',
  activeShadow: '0 0 0 2px rgba(31, 78, 121, 0.2)',
};

/** Tokens of look.md; `fontSize` follows the reader's A / A+ / A++. */
export function themeOf(fontSize: number): ThemeConfig {
  return {
    token: {
      colorPrimary: COLOURS.red,
      colorInfo: COLOURS.blue,
      colorLink: COLOURS.blue,
      colorLinkHover: COLOURS.red,
      colorSuccess: COLOURS.green,
      colorWarning: COLOURS.amber,
      colorInfoBg: '#EEF4FA',
      colorInfoBorder: '#B7CBE0',
      colorSuccessBg: '#EDF6EF',
      colorSuccessBorder: '#B5D3BD',
      colorWarningBg: '#FFF8E6',
      colorWarningBorder: '#E3C471',
      colorError: COLOURS.red,
      colorErrorBg: '#FBEEEE',
      colorErrorBorder: '#E0A9AB',
      colorTextBase: COLOURS.ink,
      colorText: COLOURS.ink,
      colorTextHeading: COLOURS.ink,
      colorTextSecondary: COLOURS.grey,
      colorTextDescription: COLOURS.grey,
      colorTextPlaceholder: '#6E747B',
      colorBgLayout: COLOURS.page,
      colorBorder: '#8E8A84',
      colorBorderSecondary: COLOURS.line,
      fontFamily: FONT,
      fontSize,
      lineHeight: 1.55,
      controlHeight: 44,
      controlHeightSM: 44,
      controlHeightLG: 48,
      borderRadius: 6,
      motion: false,
    },
    components: {
      // Red is for what the reader has to mend: a field in use is blue.
      Input: FIELD,
      Select: { ...FIELD, optionSelectedBg: '#F3EFE8' },
      TreeSelect: { nodeSelectedBg: '#F3EFE8' },
      DatePicker: FIELD,
      InputNumber: FIELD,
      Button: { fontWeight: 600, paddingInline: 20, primaryShadow: 'none', defaultShadow: 'none' },
      Table: {
        headerBg: '#F3EFE8',
        headerColor: COLOURS.ink,
        rowSelectedBg: '#F3EFE8',
        rowSelectedHoverBg: '#EDE7DD',
        cellPaddingBlock: 12,
        cellPaddingInline: 12,
      },
      Card: { bodyPadding: 24 },
    },
  };
}
