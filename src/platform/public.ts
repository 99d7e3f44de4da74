import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'isPublic';

/** Opens a route to people who are not signed in. Every other route is closed. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

export const BEFORE_PASSWORD_CHANGE = 'beforePasswordChange';

/** Lets a route be used with an issued password that still has to be changed. */
export const BeforePasswordChange = () => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

export const ALSO_READ_ONLY = 'alsoReadOnly';

/** Lets a route be used while the system is there to be read only. Every other route that writes is refused then. */
export const AlsoReadOnly = () => SetMetadata(ALSO_READ_ONLY, true);
