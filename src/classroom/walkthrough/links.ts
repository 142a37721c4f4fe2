/** Addresses of what belongs to a walkthrough, from the page it stands in. */
export interface ClassroomLinks {
	/** The reader's page. */
	home: string;
	plan: string;
	worksheet: string;
	/** What a class has answered, for its teacher. */
	overview: string;
	/** Empty inside the offline file itself. */
	offline: string;
	/** "412 KB"; empty when it is not known. */
	offlineSize: string;
	/** Empty inside the package and the offline file. */
	scorm: string;
}
