package org.hookwright.ticket;

import java.util.List;
import org.hookwright.language.Sentence;

/**
 * What Freshservice offers to a template, as far as its pages, integrators and its users tell; nothing here was tried
 * against an account. A star stands for any letters of one name or, at the end behind a dot, for any further path.
 */
final class HostNames {
    static final List<Placeholder> ALL = List.of(
            documented("ticket.id", "INC-4821"),
            documented("ticket.id_numeric", "4821"),
            documented("ticket.subject", "프린터 3층 고장"),
            documented("ticket.description", "<div>…</div>"),
            documented("ticket.description_text", "용지 걸림이 계속 표시됩니다."),
            documented("ticket.description_html", "<div>…</div>"),
            documented("ticket.url", "https://acme.example/a/tickets/4821"),
            documented("ticket.public_url", "https://acme.example/public/tickets/7f3a"),
            documented("ticket.portal_url", "https://help.acme.example/support/tickets/4821"),
            documented("ticket.from_email", "help@acme.example"),
            documented("ticket.status", "Open"),
            documented("ticket.requester_status_name", "Being processed"),
            documented("ticket.status_changed_on", "Tue, 24 Nov, 2026 8:05 AM"),
            documented("ticket.priority", "Urgent"),
            documented("ticket.source", "2"),
            documented("ticket.source_name", "Portal"),
            documented("ticket.ticket_type", "Incident"),
            documented("ticket.tags", "vip, printer"),
            documented("ticket.created_on", "Tue, 24 Nov, 2026 8:02 AM"),
            documented("ticket.created_at_iso", "2026-11-23T23:02:19Z"),
            documented("ticket.due_by_time", "Tue, 24 Nov, 2026 9:02 AM"),
            documented("ticket.due_by_hrs", "1"),
            documented("ticket.sla_policy_name", "VIP"),
            documented("ticket.attachments", "battery-photo.jpg"),
            documented("ticket.total_time_spent", "01:30"),
            documented("ticket.billable_hours", "00:45"),
            documented("ticket.latest_public_comment", "점검 시간을 회신해 주세요."),
            documented("ticket.associated_asset_names", "Laptop 14-inch 0931"),
            documented("ticket.quantity", "1"),
            documented("ticket.cost", "1480000"),
            documented("ticket.requester.name", "정대표"),
            documented("ticket.requester.firstname", "대표"),
            documented("ticket.requester.lastname", "정"),
            documented("ticket.requester.email", "ceo@acme.example"),
            documented("ticket.requester.phone", "02-555-0100"),
            documented("ticket.requester.mobile", "010-5550-0100"),
            documented("ticket.requester.address", "서울시 중구"),
            documented("ticket.requester.job_title", "대표이사"),
            seen("ticket.actual_requester.email", "haeun.oh@acme.example"),
            seen("ticket.actual_requester.reporting_manager.name", "윤태호"),
            documented("ticket.agent.name", "김민지"),
            documented("ticket.agent.email", "minji.kim@acme.example"),
            seen("ticket.ri_*_cf_*", "32 GB"),
            documented("triggered_event", "{ticket_action:created}"),
            documented("helpdesk_name", "ACME Help"),
            unverified("ticket.created_at", "2026-11-24T08:02:19+09:00"),
            unverified("ticket.updated_at", "2026-11-24T08:05:40+09:00"),
            unverified("ticket.category", "Hardware"),
            unverified("ticket.sub_category", "Printer"),
            unverified("ticket.item_category", "Paper jam"),
            unverified("ticket.group.name", "Field IT"),
            unverified("ticket.department.name", "경영지원실"),
            unverified("ticket.due_by", "2026-11-24T09:02:00+09:00"),
            unverified("ticket.resolution_notes", "토너를 교체했습니다."),
            unverified("ticket.asset.tag", "ACME-LT-0931"),
            unverified("ticket.asset.name", "Laptop 14-inch 0931"),
            unverified("ticket.urgency", "High"),
            unverified("ticket.impact", "Medium"),
            unverified("ticket.requester.vip_user", "true"),
            unverified("ticket.company.name", "ACME"),
            unverified("ticket.contact.*", "ceo@acme.example"),
            unverified("ticket.cf_*", "A-7731"),
            unverified("change.*", "CHN-12"),
            unverified("problem.*", "PRB-7"));

    private HostNames() {}

    private static Placeholder documented(String path, String example) {
        return of(path, example, Standing.DOCUMENTED);
    }

    private static Placeholder seen(String path, String example) {
        return of(path, example, Standing.SEEN);
    }

    private static Placeholder unverified(String path, String example) {
        return of(path, example, Standing.UNVERIFIED);
    }

    private static Placeholder of(String path, String example, Standing standing) {
        return new Placeholder(path, Sentence.of("catalogue.value." + path.replace("*", "any")), example, standing);
    }
}
