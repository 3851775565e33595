/** Clinics that don't exist, for stories. */

export const harborStreet = {
  clinic: 'Harbor Street Clinic',
  phone: '(555) 010-0142',
  booking: 'https://example.com/book',
  address: '12 Harbor Street, Exampleville',
  hours: 'Mon to Fri 8–5; Sat 9–12',
};

export const millLane = {
  clinic: 'Mill Lane Practice',
  phone: '(555) 010-0178',
  booking: 'https://example.org/book',
};
