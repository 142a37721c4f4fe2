import { validateXML } from "xmllint-wasm";

/**
 * What the Content Aggregation Model of SCORM 1.2 asks of a package of one sharable content
 * object, as XML Schemas of our own: required elements in their order and namespaces, unique
 * identifiers, references that lead to what they should, lengths. Elements that are not written are not
 * allowed, which is stricter than the model. References are keys, because libxml2 takes every
 * IDREF for good.
 */
const manifest = `
<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
	xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
	xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
	xmlns:m="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
	targetNamespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
	<x:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp.xsd"/>
	<x:simpleType name="title">
		<x:restriction base="x:token"><x:minLength value="1"/><x:maxLength value="200"/></x:restriction>
	</x:simpleType>
	<x:simpleType name="href">
		<x:restriction base="x:anyURI"><x:minLength value="1"/><x:maxLength value="2000"/></x:restriction>
	</x:simpleType>
	<x:element name="manifest"><x:complexType>
		<x:sequence>
			<x:element name="metadata"><x:complexType><x:sequence>
				<x:element name="schema" type="x:string" fixed="ADL SCORM"/>
				<x:element name="schemaversion" type="x:string" fixed="1.2"/>
			</x:sequence></x:complexType></x:element>
			<x:element name="organizations"><x:complexType>
				<x:sequence>
					<x:element name="organization"><x:complexType>
						<x:sequence>
							<x:element name="title" type="title"/>
							<x:element name="item"><x:complexType>
								<x:sequence><x:element name="title" type="title"/></x:sequence>
								<x:attribute name="identifier" type="x:ID" use="required"/>
								<x:attribute name="identifierref" type="x:NCName" use="required"/>
							</x:complexType></x:element>
						</x:sequence>
						<x:attribute name="identifier" type="x:ID" use="required"/>
					</x:complexType></x:element>
				</x:sequence>
				<x:attribute name="default" type="x:NCName" use="required"/>
			</x:complexType></x:element>
			<x:element name="resources"><x:complexType><x:sequence>
				<x:element name="resource"><x:complexType>
					<x:sequence>
						<x:element name="file" maxOccurs="unbounded"><x:complexType>
							<x:attribute name="href" type="href" use="required"/>
						</x:complexType></x:element>
					</x:sequence>
					<x:attribute name="identifier" type="x:ID" use="required"/>
					<x:attribute name="type" type="x:string" fixed="webcontent" use="required"/>
					<x:attribute name="href" type="href" fixed="index.html" use="required"/>
					<x:attribute ref="adlcp:scormtype" use="required"/>
				</x:complexType></x:element>
			</x:sequence></x:complexType></x:element>
		</x:sequence>
		<x:attribute name="identifier" type="x:ID" use="required"/>
		<x:attribute name="version" use="required">
			<x:simpleType><x:restriction base="x:token">
				<x:minLength value="1"/><x:maxLength value="20"/>
			</x:restriction></x:simpleType>
		</x:attribute>
	</x:complexType>
		<x:key name="resource">
			<x:selector xpath="m:resources/m:resource"/><x:field xpath="@identifier"/>
		</x:key>
		<x:keyref name="shown" refer="resource">
			<x:selector xpath="m:organizations/m:organization/m:item"/><x:field xpath="@identifierref"/>
		</x:keyref>
		<x:key name="organization">
			<x:selector xpath="m:organizations/m:organization"/><x:field xpath="@identifier"/>
		</x:key>
		<x:keyref name="first" refer="organization">
			<x:selector xpath="m:organizations"/><x:field xpath="@default"/>
		</x:keyref>
	</x:element>
</x:schema>`;

const adlcp = `
<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"
	targetNamespace="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<x:attribute name="scormtype">
		<x:simpleType><x:restriction base="x:string"><x:enumeration value="sco"/></x:restriction></x:simpleType>
	</x:attribute>
</x:schema>`;

/** Everything that is wrong with an `imsmanifest.xml` by itself, whatever is beside it. */
export async function listManifestFaults(xml: string): Promise<string[]> {
	const { valid, errors } = await validateXML({
		xml: [{ fileName: "imsmanifest.xml", contents: xml }],
		schema: [{ fileName: "manifest.xsd", contents: manifest.trim() }],
		preload: [{ fileName: "adlcp.xsd", contents: adlcp.trim() }],
	});
	if (valid) return [];
	const messages = errors.map(({ message }) => message);
	return messages.length > 0 ? messages : ["not valid"];
}

/** The files that a manifest lists, as paths in the package. */
export function listManifestFiles(xml: string): string[] {
	return [...xml.matchAll(/<file href="([^"]*)"/g)].map(([, href = ""]) =>
		decodeURIComponent(href.replaceAll("&#39;", "'").replaceAll("&amp;", "&")),
	);
}
