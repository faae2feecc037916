package org.causepilot.demo.entity;

import java.util.List;
import org.causepilot.demo.entity.DemoOrganization.DemoForm;

/** Forms that all demo organizations have, each in its language. */
final class DemoForms {

    private DemoForms() {}

    static DemoForm giftInFrench(int campaign) {
        return new DemoForm("Faire un don", "faire-un-don", campaign, true, """
                [{"name": "first_name", "type": "text", "label": "Prénom", "is_required": true, "maps_to": "first_name"},
                 {"name": "last_name", "type": "text", "label": "Nom", "is_required": true, "maps_to": "last_name"},
                 {"name": "email", "type": "text", "label": "Adresse électronique", "is_required": true, "maps_to": "email"},
                 {"name": "amount", "type": "amount", "label": "Montant", "is_required": true, "currency": "EUR",
                  "min_minor": 100, "max_minor": 1000000, "suggested_minor": [2000, 5000, 10000]},
                 {"name": "consent", "type": "consent", "label": "Votre accord", "is_required": true,
                  "consent_text": "J’accepte que mes données servent à traiter mon don et à m’envoyer un reçu fiscal."}]
                """, List.of());
    }

    static DemoForm giftInEnglish(int campaign) {
        return new DemoForm("Give today", "give-today", campaign, true, """
                [{"name": "first_name", "type": "text", "label": "First name", "is_required": true, "maps_to": "first_name"},
                 {"name": "last_name", "type": "text", "label": "Last name", "is_required": true, "maps_to": "last_name"},
                 {"name": "email", "type": "text", "label": "E-mail", "is_required": true, "maps_to": "email"},
                 {"name": "amount", "type": "amount", "label": "Amount", "is_required": true, "currency": "EUR",
                  "min_minor": 100, "max_minor": 1000000, "suggested_minor": [1500, 3000, 8000]},
                 {"name": "consent", "type": "consent", "label": "Your consent", "is_required": true,
                  "consent_text": "I agree that my data are used to handle my gift and to send me a receipt."}]
                """, List.of());
    }

    static DemoForm volunteersInFrench() {
        return new DemoForm(
                "Devenir bénévole",
                "devenir-benevole",
                null,
                true,
                """
                [{"name": "full_name", "type": "text", "label": "Prénom et nom", "is_required": true},
                 {"name": "city", "type": "text", "label": "Ville", "is_required": true},
                 {"name": "hours", "type": "number", "label": "Heures par semaine", "min_value": 1, "max_value": 40},
                 {"name": "days", "type": "choice", "label": "Disponibilités", "is_multiple": true, "options": [
                   {"value": "weekdays", "label": "En semaine"}, {"value": "evenings", "label": "En soirée"},
                   {"value": "weekends", "label": "Le week-end"}]},
                 {"name": "from", "type": "date", "label": "À partir du"},
                 {"name": "consent", "type": "consent", "label": "Votre accord", "is_required": true,
                  "consent_text": "J’accepte d’être contacté au sujet du bénévolat."}]
                """,
                List.of(
                        "{'full_name': 'Irène Caron', 'city': 'Lyon', 'hours': 4, 'days': ['evenings'], 'consent': true}",
                        "{'full_name': 'Malik Aubry', 'city': 'Lille', 'hours': 6, 'days': ['weekends', 'evenings'], 'consent': true}",
                        "{'full_name': 'Paula Costa', 'city': 'Nantes', 'days': ['weekdays'], 'consent': true}",
                        "{'full_name': 'Yann Le Goff', 'city': 'Brest', 'hours': 12, 'days': ['weekdays', 'weekends'], 'consent': true}",
                        "{'full_name': 'Awa Sarr', 'city': 'Paris', 'hours': 3, 'consent': true}",
                        "{'full_name': 'Léon Huet', 'city': 'Rouen', 'hours': 2, 'days': ['weekends'], 'consent': true}",
                        "{'full_name': 'Nora Benali', 'city': 'Marseille', 'hours': 8, 'days': ['weekdays'], 'consent': true}"));
    }

    static DemoForm volunteersInEnglish() {
        return new DemoForm(
                "Volunteer with us",
                "volunteer",
                null,
                true,
                """
                [{"name": "full_name", "type": "text", "label": "Full name", "is_required": true},
                 {"name": "skills", "type": "choice", "label": "What you are good at", "is_multiple": true, "options": [
                   {"value": "teaching", "label": "Teaching"}, {"value": "logistics", "label": "Logistics"},
                   {"value": "fundraising", "label": "Fundraising"}]},
                 {"name": "story", "type": "text", "label": "Why you want to help", "is_multiline": true},
                 {"name": "consent", "type": "consent", "label": "Your consent", "is_required": true,
                  "consent_text": "I agree to be contacted about volunteering."}]
                """,
                List.of(
                        "{'full_name': 'Grace Adeyemi', 'skills': ['teaching'], 'story': 'I taught for ten years.', 'consent': true}",
                        "{'full_name': 'Tom Fischer', 'skills': ['logistics', 'fundraising'], 'consent': true}",
                        "{'full_name': 'Lin Wei', 'skills': ['fundraising'], 'consent': true}",
                        "{'full_name': 'Sara Lindqvist', 'story': 'My street ran a book sale last spring.', 'consent': true}",
                        "{'full_name': 'Jonas Weber', 'skills': ['logistics'], 'consent': true}"));
    }

    static DemoForm draftInFrench() {
        return new DemoForm("Enquête auprès des donateurs", "enquete-donateurs", null, false, """
                [{"name": "reason", "type": "choice", "label": "Pourquoi nous soutenez-vous ?", "options": [
                   {"value": "cause", "label": "Pour la cause"}, {"value": "friends", "label": "Des proches vous soutiennent"},
                   {"value": "press", "label": "J’ai lu un article"}]},
                 {"name": "comment", "type": "text", "label": "Autre chose ?", "is_multiline": true}]
                """, List.of());
    }
}
