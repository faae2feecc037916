package org.causepilot.demo.entity;

import java.util.List;
import org.causepilot.demo.entity.DemoOrganization.DemoCampaign;
import org.causepilot.demo.entity.DemoOrganization.DemoForm;

/** One organization that works in French, and one in English. */
public final class DemoOrganizations {

    private static final DemoOrganization CROIX_ROUGE = new DemoOrganization(
            "Croix-Rouge française (démo)",
            "croix-rouge",
            "EUR",
            "+33 1 99 00 47 ",
            List.of(
                    "Adèle",
                    "Ambre",
                    "Anaïs",
                    "Antoine",
                    "Aurélie",
                    "Benoît",
                    "Camille",
                    "Chloé",
                    "Clément",
                    "Élodie",
                    "Étienne",
                    "François",
                    "Gaël",
                    "Hélène",
                    "Inès",
                    "Jérôme",
                    "Julie",
                    "Léa",
                    "Lucas",
                    "Maëlle",
                    "Mathéo",
                    "Nathalie",
                    "Noémie",
                    "Océane",
                    "Raphaël",
                    "Sébastien",
                    "Solène",
                    "Théo",
                    "Yasmine",
                    "Zoé"),
            List.of(
                    "Arnaud",
                    "Barbier",
                    "Bernard",
                    "Blanc",
                    "Chevalier",
                    "Cœur",
                    "Dubois",
                    "Durand",
                    "Faure",
                    "Fournier",
                    "Garnier",
                    "Gauthier",
                    "Girard",
                    "Guérin",
                    "Lambert",
                    "Lefèvre",
                    "Lemaître",
                    "Marchand",
                    "Mercier",
                    "Meunier",
                    "Moreau",
                    "Noël",
                    "Perrin",
                    "Renard",
                    "Rivière",
                    "Roche",
                    "Rousseau",
                    "Simon",
                    "Thévenet",
                    "Vidal"),
            List.of(
                    new DemoCampaign(
                            "Urgence inondations",
                            "Hébergement et premiers secours pour les familles sinistrées.",
                            4_000_000),
                    new DemoCampaign("Colis de Noël", "Un colis pour chaque foyer accompagné cet hiver.", 1_500_000),
                    new DemoCampaign(
                            "Formations aux premiers secours",
                            "Former mille bénévoles dans les quartiers.",
                            2_500_000)),
            new DemoForm("Devenir bénévole", "devenir-benevole", """
                    [{"name": "first_name", "label": "Prénom", "type": "text", "required": true},
                     {"name": "last_name", "label": "Nom", "type": "text", "required": true},
                     {"name": "email", "label": "Adresse électronique", "type": "email", "required": true},
                     {"name": "availability", "label": "Disponibilités", "type": "textarea", "required": false}]
                    """));

    private static final DemoOrganization UNICEF = new DemoOrganization(
            "UNICEF (démo)",
            "unicef",
            "USD",
            "+1 202 555 01",
            List.of(
                    "Aaron", "Abigail", "Alice", "Amara", "Ben", "Chen", "Clara", "Daniel", "Diego", "Elena", "Emma",
                    "Fatima", "Grace", "Hannah", "Ibrahim", "Isla", "James", "Kenji", "Laura", "Liam", "Maria", "Mei",
                    "Nadia", "Noah", "Olivia", "Omar", "Priya", "Samuel", "Sofia", "Thomas"),
            List.of(
                    "Adams",
                    "Bailey",
                    "Brown",
                    "Carter",
                    "Chen",
                    "Clark",
                    "Cooper",
                    "Davis",
                    "Evans",
                    "Fischer",
                    "Garcia",
                    "Green",
                    "Harris",
                    "Hughes",
                    "Jensen",
                    "Khan",
                    "Kowalski",
                    "Lopez",
                    "Martin",
                    "Mitchell",
                    "Nguyen",
                    "Okafor",
                    "Patel",
                    "Rossi",
                    "Sato",
                    "Schmidt",
                    "Silva",
                    "Taylor",
                    "Walker",
                    "Young"),
            List.of(
                    new DemoCampaign("Clean water", "Wells and pumps for two hundred villages.", 6_000_000),
                    new DemoCampaign("School in a box", "Teaching material for forty pupils in every box.", 2_000_000),
                    new DemoCampaign(
                            "Vaccines for all", "The cold chain from the airport to the last clinic.", 5_000_000)),
            new DemoForm("Monthly giving", "monthly-giving", """
                    [{"name": "full_name", "label": "Full name", "type": "text", "required": true},
                     {"name": "email", "label": "E-mail", "type": "email", "required": true},
                     {"name": "amount", "label": "Monthly amount", "type": "number", "required": true}]
                    """));

    private DemoOrganizations() {}

    public static List<DemoOrganization> all() {
        return List.of(CROIX_ROUGE, UNICEF);
    }
}
