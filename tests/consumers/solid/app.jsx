import { createSignal } from 'solid-js';
import 'spasm-elements';
import { heard, onChange } from '../page.js';

export function App(props) {
  const [settings, setSettings] = createSignal(props.settings);
  onChange(setSettings);
  return (
    <spasm-content
      clinic={settings().clinic}
      phone={settings().phone}
      booking={settings().booking}
      address={settings().address}
      hours={settings().hours}
      region={settings().region}
      theme={settings().theme}
      mode={settings().mode}
      src={settings().src}
    >
      <home-remedies
        headingLevel={settings().level}
        region={settings().region}
        theme={settings().theme}
        show={settings().remedies}
      >
        <p>In an emergency, call 911.</p>
      </home-remedies>
      <prevention-tips
        heading-level={settings().level}
        region={settings().region}
        theme={settings().theme}
        show={settings().tips}
      >
        <span slot="heading">Our tips</span>
        <p>In an emergency, call 911.</p>
      </prevention-tips>
      <treatment-cards
        headingLevel={settings().level}
        region={settings().region}
        theme={settings().theme}
        show={settings().treatments}
        shareId={settings().shareId}
        on:spasm-open={heard}
      >
        <p>In an emergency, call 911.</p>
      </treatment-cards>
      <spasm-causes heading-level="4" region={settings().region} theme={settings().theme}>
        <p>In an emergency, call 911.</p>
      </spasm-causes>
      <when-to-get-help headingLevel="4" region={settings().region} theme={settings().theme}>
        <p>In an emergency, call 911.</p>
      </when-to-get-help>
      <spasm-checker
        heading-level={settings().level}
        region={settings().region}
        theme={settings().theme}
        mode={settings().mode}
        shareLevel={settings().shareLevel}
        on:spasm-checker-start={heard}
        on:spasm-checker-result={heard}
      >
        <p>In an emergency, call 911.</p>
      </spasm-checker>
      <clinic-contact
        clinic={settings().clinic}
        phone={settings().phone}
        booking={settings().booking}
        address={settings().address}
        hours={settings().hours}
        headingLevel={settings().level}
        region={settings().region}
        theme={settings().theme}
        on:spasm-contact={heard}
      >
        <p>In an emergency, call 911.</p>
      </clinic-contact>
      <spasm-guide
        headingLevel={settings().level}
        region={settings().region}
        theme={settings().theme}
      >
        <p>In an emergency, call 911.</p>
      </spasm-guide>
    </spasm-content>
  );
}
