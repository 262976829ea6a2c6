/** For what belongs to no municipality; whatever does is shown in the time zone of its own. */
export const SITE_TIME_ZONE = 'Europe/Bratislava'
