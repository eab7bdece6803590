package org.hookwright.ui.receiver;

import java.util.Locale;

/** A target that the endpoint plays: what it is called, and an address of it to begin with. */
public enum Played {
    SLACK("Slack", "/services/T000/B000/local"),
    TEAMS("Microsoft Teams", "/workflows/local/triggers/manual/paths/invoke?sig=local"),
    HUBSPOT("HubSpot", "/crm/v3/objects/contacts/{email}?idProperty=email"),
    SALESFORCE("Salesforce", "/services/data/v60.0/sobjects/Contact/Email/{email}"),
    ZOHO("Zoho CRM", "/crm/v8/Contacts/{id}"),
    SERVICENOW("ServiceNow", "/api/now/table/cmdb_ci/{sys_id}"),
    PAGERDUTY("PagerDuty", "/v2/enqueue"),
    JIRA("Jira Cloud", "/rest/api/3/issue"),
    TOKENS("OAuth 2", "/oauth2/token");

    private final String title;
    private final String path;

    Played(String title, String path) {
        this.title = title;
        this.path = path;
    }

    /** Its name, the same in every language. */
    String title() {
        return title;
    }

    /** Where it is played behind its own name. */
    String path() {
        return '/' + key() + path;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that people know a target by; its key where it is one that only the examples have. */
    static String title(String key) {
        for (Played played : values()) {
            if (played.key().equals(key)) {
                return played.title;
            }
        }
        return key;
    }
}
