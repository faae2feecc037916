package org.causepilot.demo.entity;

import java.util.List;
import org.causepilot.demo.entity.DemoOrganization.DemoCampaign;

/** Two organizations that work in French, and one in English; all people are made up from common names. */
public final class DemoOrganizations {

    private static final DemoOrganization CROIX_ROUGE = new DemoOrganization(
            "Croix-Rouge française (démo)",
            "croix-rouge",
            "+33 1 99 00 47 ",
            names("""
            Adèle Ambre Anaïs Antoine Aurélie Benoît Camille Chloé Clément Élodie Étienne François Gaël
            Hélène Inès Jérôme Julie Léa Lucas Maëlle Mathéo Nathalie Noémie Océane Raphaël Sébastien
            Solène Théo Yasmine Zoé
            """),
            names("""
            Arnaud Barbier Bernard Blanc Chevalier Cœur Dubois Durand Faure Fournier Garnier Gauthier
            Girard Guérin Lambert Lefèvre Lemaître Marchand Mercier Meunier Moreau Noël Perrin Renard
            Rivière Roche Rousseau Simon Thévenet Vidal
            """),
            List.of(
                    new DemoCampaign(
                            "Urgence inondations",
                            "Hébergement et premiers secours pour les familles sinistrées.",
                            500_000,
                            700,
                            560),
                    new DemoCampaign(
                            "Colis de Noël de l’an dernier",
                            "Un colis pour chaque foyer accompagné pendant l’hiver.",
                            700_000,
                            420,
                            330),
                    new DemoCampaign(
                            "Formations aux premiers secours",
                            "Former mille bénévoles dans les quartiers.",
                            1_200_000,
                            300,
                            null),
                    new DemoCampaign(
                            "Colis de Noël", "Un colis pour chaque foyer accompagné cet hiver.", 150_000, 60, null),
                    new DemoCampaign(
                            "Maraudes d’hiver",
                            "Deux camions de plus dans les rues, chaque nuit de gel.",
                            200_000,
                            -20,
                            -110)),
            List.of(DemoForms.giftInFrench(3), DemoForms.volunteersInFrench(), DemoForms.draftInFrench()));

    private static final DemoOrganization UNICEF = new DemoOrganization(
            "UNICEF (démo)",
            "unicef",
            "+1 202 555 01",
            names("""
            Aaron Abigail Alice Amara Ben Chen Clara Daniel Diego Elena Emma Fatima Grace Hannah Ibrahim
            Isla James Kenji Laura Liam Maria Mei Nadia Noah Olivia Omar Priya Samuel Sofia Thomas
            """),
            names("""
            Adams Bailey Brown Carter Chen Clark Cooper Davis Evans Fischer Garcia Green Harris Hughes
            Jensen Khan Kowalski Lopez Martin Mitchell Nguyen Okafor Patel Rossi Sato Schmidt Silva Taylor
            Walker Young
            """),
            List.of(
                    new DemoCampaign("Clean water", "Wells and pumps for two hundred villages.", 500_000, 720, 380),
                    new DemoCampaign(
                            "School in a box", "Teaching material for forty pupils in every box.", 900_000, 450, 200),
                    new DemoCampaign(
                            "Vaccines for all",
                            "The cold chain from the airport to the last clinic.",
                            800_000,
                            260,
                            null),
                    new DemoCampaign(
                            "Winter blankets",
                            "One blanket for every child in the camps, before the snow.",
                            120_000,
                            75,
                            null),
                    new DemoCampaign("Girls code", "A first computer room in ten schools.", 300_000, -35, null)),
            List.of(DemoForms.giftInEnglish(3), DemoForms.volunteersInEnglish()));

    private static final DemoOrganization MSF = new DemoOrganization(
            "Médecins Sans Frontières (démo)",
            "msf",
            "+33 1 99 00 63 ",
            names("""
            Aïcha Alexis Alizée Bastien Bérénice Capucine Cédric Clémence Corentin Damien Éléonore Éric
            Fanny Florian Gaëlle Géraldine Hugo Joséphine Judith Kévin Lila Loïc Mélanie Mickaël Noé
            Ophélie Quentin Rémi Salomé Valérie
            """),
            names("""
            Aubert Baron Besson Boucher Brunet Carpentier Charpentier Colin Dasilva Delaunay Deschamps
            Dumas Étienne Ferrand Fontaine Gérard Giraud Hamel Joly Leclerc Léger Mallet Maréchal Morin
            Nicolas Olivier Périer Picard Poirier Schmitt
            """),
            List.of(
                    new DemoCampaign(
                            "Clinique mobile",
                            "Une clinique qui roule là où il n’y a plus d’hôpital.",
                            500_000,
                            710,
                            450),
                    new DemoCampaign("Rougeole", "Vacciner cent mille enfants en six semaines.", 120_000, 520, 430),
                    new DemoCampaign(
                            "Bloc opératoire gonflable",
                            "Opérer partout, trois jours après une catastrophe.",
                            800_000,
                            330,
                            null),
                    new DemoCampaign("Urgence séisme", "Équipes chirurgicales, eau potable et abris.", 150_000, 95, 20),
                    new DemoCampaign(
                            "Centrale logistique",
                            "Médicaments et matériel prêts à partir en six heures.",
                            100_000,
                            40,
                            null)),
            List.of(DemoForms.giftInFrench(4), DemoForms.volunteersInFrench()));

    private DemoOrganizations() {}

    public static List<DemoOrganization> all() {
        return List.of(CROIX_ROUGE, UNICEF, MSF);
    }

    private static List<String> names(String words) {
        return List.of(words.strip().split("\\s+"));
    }
}
