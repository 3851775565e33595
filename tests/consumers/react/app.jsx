import { useEffect, useState } from 'react';
import 'spasm-elements';
import { heard, onChange } from '../page.js';

export function App({ settings: given }) {
  const [settings, setSettings] = useState(given);
  useEffect(() => onChange(setSettings), []);
  const { clinic, phone, booking, address, hours, src } = settings;
  const { region, theme, mode, level, shareId, shareLevel } = settings;
  return (
    <spasm-content
      clinic={clinic}
      phone={phone}
      booking={booking}
      address={address}
      hours={hours}
      region={region}
      theme={theme}
      mode={mode}
      src={src}
    >
      <home-remedies headingLevel={level} region={region} theme={theme} show={settings.remedies}>
        <p>In an emergency, call 911.</p>
      </home-remedies>
      <prevention-tips heading-level={level} region={region} theme={theme} show={settings.tips}>
        <span slot="heading">Our tips</span>
        <p>In an emergency, call 911.</p>
      </prevention-tips>
      <treatment-cards
        headingLevel={level}
        region={region}
        theme={theme}
        show={settings.treatments}
        shareId={shareId}
        onspasm-open={heard}
      >
        <p>In an emergency, call 911.</p>
      </treatment-cards>
      <spasm-causes heading-level="4" region={region} theme={theme}>
        <p>In an emergency, call 911.</p>
      </spasm-causes>
      <when-to-get-help headingLevel="4" region={region} theme={theme}>
        <p>In an emergency, call 911.</p>
      </when-to-get-help>
      <spasm-checker
        heading-level={level}
        region={region}
        theme={theme}
        mode={mode}
        shareLevel={shareLevel}
        onspasm-checker-start={heard}
        onspasm-checker-result={heard}
      >
        <p>In an emergency, call 911.</p>
      </spasm-checker>
      <clinic-contact
        clinic={clinic}
        phone={phone}
        booking={booking}
        address={address}
        hours={hours}
        headingLevel={level}
        region={region}
        theme={theme}
        onspasm-contact={heard}
      >
        <p>In an emergency, call 911.</p>
      </clinic-contact>
      <spasm-guide headingLevel={level} region={region} theme={theme}>
        <p>In an emergency, call 911.</p>
      </spasm-guide>
    </spasm-content>
  );
}
