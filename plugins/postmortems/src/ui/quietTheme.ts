import { alpha, Theme } from '@material-ui/core/styles';

const VARIANTS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'subtitle1',
  'subtitle2',
  'body1',
  'body2',
  'caption',
  'button',
  'overline',
] as const;

/**
 * The surrounding theme with the font of the framework's own headers, so that no seam shows between
 * them and us. Where an app does not have that font's token, its theme's font stays.
 */
export function quietTheme(outer: Theme): Theme {
  const fontFamily = `var(--bui-font-regular, ${outer.typography.fontFamily})`;
  const typography = { ...outer.typography, fontFamily };
  for (const variant of VARIANTS) {
    typography[variant] = { ...outer.typography[variant], fontFamily };
  }
  typography.button.textTransform = 'none';
  const palette = readable(outer.palette);
  const inner = { ...outer, typography, palette };
  return {
    ...inner,
    overrides: { ...outer.overrides, ...quietTables(inner) },
  };
}

/** Quiet text must still be read on a grey page and on a dark card: at least 4.5:1, which Material's own is not. */
function readable(palette: Theme['palette']): Theme['palette'] {
  const secondary = alpha(palette.text.primary, 0.65);
  return { ...palette, text: { ...palette.text, secondary } };
}

/**
 * Tables with room to read in and a line between rows. Only what is a link looks as if it could be
 * pressed, and a focused link is not cut off at the edge of its cell.
 */
function quietTables(outer: Theme): Theme['overrides'] {
  return {
    MuiTableRow: {
      root: {
        verticalAlign: 'top',
        // Material's own is the colour of what is late.
        '&$selected, &$selected:hover': {
          backgroundColor: outer.palette.action.selected,
        },
      },
    },
    MuiTableCell: {
      root: {
        padding: outer.spacing(1),
        borderBottom: `1px solid ${outer.palette.divider}`,
        fontSize: 14,
        lineHeight: '20px',
        verticalAlign: 'inherit',
      },
      sizeSmall: { padding: outer.spacing(1) },
      head: {
        color: outer.palette.text.secondary,
        fontSize: 12,
        fontWeight: 600,
        lineHeight: '20px',
        verticalAlign: 'bottom',
      },
    },
  };
}
